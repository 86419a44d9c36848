using System.Diagnostics;
using Chuyi.LocalHost.Stores;

namespace Chuyi.LocalHost;

/// <summary>Who serves a folder, and who will end that one.</summary>
internal sealed record AzuriteState(ProcessIdentity Server, ProcessIdentity Owner, int Blob, int Queue, int Table);
