using System.Text.Json;

namespace Chuyi.LocalHost.Protocol;

/// <summary>What starts a function.</summary>
internal enum TriggerKind
{
    Http,
    Timer,
    Orchestration,
    Activity,
}
