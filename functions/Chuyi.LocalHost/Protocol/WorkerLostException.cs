using Microsoft.DurableTask.Protobuf;

namespace Chuyi.LocalHost.Protocol;

/// <summary>The worker is gone; whether what it was asked was done is not known.</summary>
internal sealed class WorkerLostException(string message) : Exception(message);
