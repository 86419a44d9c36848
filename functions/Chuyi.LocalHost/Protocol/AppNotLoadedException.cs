namespace Chuyi.LocalHost;

/// <summary>The function app cannot be run; the message names what is wrong and what to do.</summary>
public sealed class AppNotLoadedException : Exception
{
    /// <inheritdoc/>
    public AppNotLoadedException() { }

    /// <inheritdoc/>
    public AppNotLoadedException(string message)
        : base(message) { }

    /// <inheritdoc/>
    public AppNotLoadedException(string message, Exception inner)
        : base(message, inner) { }
}
