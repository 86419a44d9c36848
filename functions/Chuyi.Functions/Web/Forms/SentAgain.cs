using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>
/// What the header's switches of language and type size send where a page answers a form: its address shows nothing when it
/// is opened, and what was typed would be lost.
/// </summary>
/// <param name="Action">The address that the form was sent to.</param>
/// <param name="Fields">What was typed, with the form's own mark.</param>
/// <param name="IsToLookAt">
/// Whether it is sent only to be looked at, and not taken: what refused it may have passed meanwhile. Otherwise the same form
/// brings the same page and does nothing twice.
/// </param>
public sealed record SentAgain(string Action, IFormCollection Fields, bool IsToLookAt)
{
    private static readonly object Key = new();

    /// <summary>That of a page; null where the page stands at its address.</summary>
    public static SentAgain? Of(HttpRequest request) =>
        request.HttpContext.Items[Key] as SentAgain
        ?? (
            RefusedForm.Of(request) is { } refused
                ? refused.Fields.Count == 0
                    ? null
                    : new(new PathString(refused.Action).ToUriComponent(), refused.Fields, IsToLookAt: true)
                : HttpMethods.IsPost(request.Method) && Forms.Typed(request) is { } typed
                    ? new(request.Path.ToUriComponent(), typed, IsToLookAt: true)
                    : null
        );

    /// <summary>Says what brings the page of this answer again.</summary>
    public static void Put(HttpRequest request, SentAgain sent) => request.HttpContext.Items[Key] = sent;
}
