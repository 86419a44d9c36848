namespace Chuyi.LocalHost.Stores;

/// <summary>A row was not as a write expected it.</summary>
internal sealed class StoreConflictException(string message, Exception? inner = null) : Exception(message, inner);
