using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Chuyi.Functions.Web;

/// <summary>
/// Forms: each carries a one-time id and a mark that binds it to the visitor it was given to. The mark stops forged
/// posts; the id makes a second submission of the same form recognisable.
/// </summary>
public sealed class Forms(Keys keys, Cookies cookies)
{
    public const string Field = "form";

    /// <summary>The field that names the page on which a form stands.</summary>
    public const string At = "at";

    /// <summary>The field of a form that is sent only to be looked at (<see cref="SentAgain"/>): nothing takes it.</summary>
    public const string ToLookAt = "look";

    /// <summary>The field of a new form for this visitor.</summary>
    public string Issue(HttpContext context)
    {
        var form = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(FormId.Bytes));
        return $"{form}.{keys.FormMark(Visitor(context), form)}";
    }

    /// <summary>A posted form, or why it is not taken.</summary>
    public async Task<Outcome<PostedForm>> Read(HttpRequest request) =>
        await ReadToLookAt(request) is var posted && posted.Value is { IsToLookAt: true } ? NotSent : posted;

    /// <summary>The same for who answers also what is sent only to be looked at, and then takes nothing.</summary>
    public async Task<Outcome<PostedForm>> ReadToLookAt(HttpRequest request)
    {
        if (!IsForm(request))
            return new Refusal("form", "请使用页面上的表单提交。", "Please use the form on the page.", 400);
        if (await TryRead(request) is not { } fields)
            return Malformed;
        return
            fields[Field].ToString().Split('.') is [var id, var mark]
            && FormId.Is(id)
            && cookies.Read(request, Cookies.Visitor) is { } visitor
            && keys.IsFormMark(mark, visitor, id)
            ? new PostedForm(fields, id)
            : new Refusal(
                "form-mark",
                "表单已失效，请刷新页面后重新提交。",
                "This form is no longer valid; please reload the page and submit again.",
                400
            );
    }

    /// <summary>The fields of a form, or null if they cannot be read.</summary>
    public static async Task<IFormCollection?> TryRead(HttpRequest request)
    {
        if (!IsForm(request))
            return null;
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a body says of itself that it is short enough to be read of somebody who may not come in, only so that what was
    /// typed is not lost.
    /// </summary>
    public static bool IsShort(HttpRequest request) => request.ContentLength is <= LargestBodyAttribute.Kept * 1024;

    /// <summary>Whether a page of others sent it: what that filled in is not shown as if the person had typed it here.</summary>
    public static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
            ? site is not ("same-origin" or "none")
            // Browsers tell the site only where the way is encrypted, and the origin everywhere.
            : request.Headers.Origin.ToString() is { Length: > 0 } origin
                && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);

    /// <summary>What a script of our own pages sends, or why it is not taken.</summary>
    public static async Task<Outcome<T>> ReadOurs<T>(HttpRequest request, CancellationToken cancellation)
        where T : class =>
        !IsOurs(request) ? Foreign
        : await ReadJson<T>(request, cancellation) is { } sent ? sent
        : NotJson;

    /// <summary>What a script of our own pages sends, or null if it is not the JSON that they send.</summary>
    public static async Task<T?> ReadJson<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        if (!request.HasJsonContentType())
            return null;
        try
        {
            // UTF-8, as JSON between systems always is, whatever charset a sender names.
            return await JsonSerializer.DeserializeAsync<T>(request.Body, Json.Options, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A browser sends the charset of the page, which is UTF-8; the framework throws on names that it does not know.
    private static bool IsForm(HttpRequest request) =>
        request.HasFormContentType
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an API call with a session comes from our own pages: a foreign page cannot set this header.</summary>
    public static bool IsOurs(HttpRequest request) => request.Headers["X-Chuyi"] == "1";

    /// <summary>
    /// What was typed, for the page that shows it again: only a form that could be read, for what is malformed is not read
    /// again. What a route takes its page can show.
    /// </summary>
    public static IFormCollection? Typed(HttpRequest request) =>
        IsFromElsewhere(request) ? null : request.HttpContext.Features.Get<IFormFeature>()?.Form;

    /// <summary>What is written in a field, without blanks around it; null for nothing.</summary>
    public static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <summary>The lines of a text that say something.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The rows of a table of fields, each cell without blanks around it and empty where a column has fewer.</summary>
    /// <param name="columns">The names of the fields, a column each.</param>
    public static IEnumerable<string[]> Rows(IFormCollection fields, params string[] columns) =>
        Enumerable
            .Range(0, columns.Max(column => fields[column].Count))
            .Select(n => columns.Select(column => (fields[column].ElementAtOrDefault(n) ?? "").Trim()).ToArray());

    /// <summary>A whole number of digits alone, as a field of a form has it; null for anything else.</summary>
    public static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A day as a field or an address has it; null for anything else, and for days that nobody reckons with.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsReckonedWith(day)
            ? day
            : null;

    /// <summary>Whether a day is one of which others can be counted.</summary>
    public static bool IsReckonedWith(DateOnly day) => day.Year is >= 1900 and < 2200;

    public static Refusal Foreign { get; } = new("foreign", "请求必须来自本系统页面。", "The request must come from our own pages.", 403);

    public static Refusal NotJson { get; } = new("json", "请求不是有效的 JSON。", "The request is not valid JSON.", 400);

    /// <summary>The answer to what is sent only to be looked at, where nothing else is wrong with it.</summary>
    public static Refusal NotSent { get; } =
        new(
            Refusal.NotSent,
            "内容尚未提交。您填写的内容已保留，请核对后再次提交。",
            "Nothing has been sent yet. All that you typed is kept: look it over and send it.",
            200
        );

    /// <summary>What cannot be read at all.</summary>
    public static Refusal Malformed { get; } = new("malformed", "请求格式不正确。", "The request is malformed.", 400);

    private string Visitor(HttpContext context)
    {
        if (context.Items[Cookies.Visitor] is string given)
            return given;
        if (cookies.Read(context.Request, Cookies.Visitor) is not { } visitor)
        {
            visitor = Keys.Base64Url(RandomNumberGenerator.GetBytes(16));
            // A browser sends none of our cookies with a form of a foreign page: those that it has stay.
            if (!HttpMethods.IsPost(context.Request.Method) || !IsFromElsewhere(context.Request))
                cookies.Write(context.Response, Cookies.Visitor, visitor);
        }
        context.Items[Cookies.Visitor] = visitor;
        return visitor;
    }
}
