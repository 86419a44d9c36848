namespace Chuyi.Tests.Storage;

/// <summary>Storage that answers as it is told.</summary>
internal sealed class AnsweringStorage(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    /// <summary>A connection to it, once it is the transport of a client.</summary>
    public const string Connection = "UseDevelopmentStorage=true";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(answer(request));
}
