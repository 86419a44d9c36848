using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>
/// That a form was received, told once on the page that its sender is led to. It travels in a cookie, which no link can set, for
/// seconds and for that page alone.
/// </summary>
public static class Receipt
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(20);

    /// <summary>Has the page told to which an answer leads.</summary>
    /// <param name="act">What was received, by the name under which it is stored.</param>
    public static void Give(HttpResponse response, Cookies cookies, Act act, string page) =>
        cookies.Write(response, Cookies.Received, $"{act.GetType().Name} {PrintOf(page)}", Life);

    /// <summary>What was received, in words, if this is the page to be told of it; else null.</summary>
    public static Sentence? Read(HttpRequest request, Cookies cookies) =>
        HttpMethods.IsGet(request.Method)
        && cookies.Read(request, Cookies.Received)?.Split(' ') is [var act, var print]
        && print == PrintOf(request.Path + request.QueryString)
            ? ActWords.Find(act)
            : null;

    private static string PrintOf(string page) => Keys.Hash(page.Split('#')[0])[..16];
}
