using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace Chuyi.LocalHost.Workers;

/// <summary>
/// Forwards a long body once the worker begins to read it. Sent at once it would be on its way while an app refuses it unread:
/// whether the caller got the app's answer, or a fault of the sending that broke off or was over the limit, was a race.
/// </summary>
internal sealed class BodyOnDemand : HttpTransformer
{
    // What a form has goes with its headers, without a wait.
    private const int Short = 64 * 1024;

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext,
        HttpRequestMessage proxyRequest,
        string destinationPrefix,
        CancellationToken cancellationToken
    )
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        if (proxyRequest.Content is not null && httpContext.Request.ContentLength is not <= Short)
            proxyRequest.Headers.ExpectContinue = true;
    }
}
