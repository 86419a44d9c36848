using Microsoft.DurableTask.Protobuf;

namespace Chuyi.LocalHost.Engine;

/// <summary>The call that a child instance answers.</summary>
internal sealed record ParentCall(string Name, string Instance, int Execution, int Generation, int Id);
