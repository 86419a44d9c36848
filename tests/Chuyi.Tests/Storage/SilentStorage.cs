namespace Chuyi.Tests.Storage;

/// <summary>Storage that takes a request and never answers.</summary>
internal sealed class SilentStorage : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("It answered.");
    }
}
