using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chuyi.LocalHost.Host;

/// <summary>What browsers ask before they let a page of another origin call a function.</summary>
internal static class Cors
{
    public static void Use(IApplicationBuilder app, LocalSettings settings)
    {
        if (settings.Cors.Length > 0)
            app.UseCors(policy =>
            {
                policy.AllowAnyHeader().AllowAnyMethod();
                if (settings.Cors is ["*"])
                    policy.AllowAnyOrigin();
                else
                    policy.WithOrigins(settings.Cors);
                if (settings.CorsCredentials)
                    policy.AllowCredentials();
            });
        app.Use(
            (http, next) =>
            {
                if (
                    !HttpMethods.IsOptions(http.Request.Method)
                    || !http.Request.Headers.ContainsKey("Access-Control-Request-Method")
                    || !http.Request.Headers.ContainsKey("Origin")
                )
                    return next(http);
                // As the real host does it: a preflight is answered, whoever asks; what it allows is in the headers.
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            }
        );
    }
}
