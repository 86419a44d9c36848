using Chuyi.LocalHost.Protocol;
using Microsoft.AspNetCore.Http;

namespace Chuyi.LocalHost.Workers;

/// <summary>Where the app runs: in the host's process or in one of its own.</summary>
internal interface IWorkerProcess : IAsyncDisposable
{
    /// <summary>Starts the app; it connects under the id that it is given.</summary>
    /// <exception cref="AppNotLoadedException">It ended instead; the message holds what it said.</exception>
    Task StartAsync(WorkerStart start, Task connected, CancellationToken cancellation);

    /// <summary>Returns when the app is ready for requests.</summary>
    Task WhenReadyAsync(WorkerConnection connection, CancellationToken cancellation);

    /// <summary>Hands a request to the app's own pipeline; returns when that has answered it.</summary>
    Task ServeAsync(HttpContext http);

    /// <summary>Ends when the app has ended.</summary>
    Task Ended { get; }

    /// <summary>Why it has ended although it should have started.</summary>
    Task<AppNotLoadedException> FailureAsync();

    /// <summary>The app's services; null where it has a process of its own.</summary>
    IServiceProvider? Services { get; }
}
