using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Chuyi.Rehearsals.Web;

/// <summary>Makes up requests from a seed: a route of the service, filled and asked with what no page sends.</summary>
/// <param name="known">What stands for a parameter of a route, where it leads to what is there.</param>
/// <param name="form">Makes the field of a form that was given to who sends it.</param>
/// <param name="bond">What the page of a route was given to keep by itself what is typed there.</param>
internal sealed partial class RequestMaker(
    Random random,
    Func<string, string, string> known,
    Func<string, string> form,
    Func<string, string> bond
)
{
    private static readonly (ServiceRoute Declared, string Method)[] Routes =
    [
        .. from declared in ServiceRoute.All from method in declared.Methods select (declared, method.ToUpperInvariant()),
    ];

    private static readonly string[] Methods = ["GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW"];

    private static readonly string[] Words =
    [
        "",
        "R.2026.secondary-school.1",
        "R.9999999999.x.1",
        "D.2026.secondary-school.1.E1",
        "A.one",
        "O.0123456789ab",
        "CY-2026-secondary-school-1-001",
        "a",
        "..",
        "%00",
        "%01",
        "%2F..%2F..%2Fetc",
        "%23%3F",
        "%5C",
        "%ED%A0%80",
        "%FF%FE",
        "%F0%9F%92%A9",
        "中文",
        "'%20or%20'1'='1",
        "-1",
        "1e309",
        "99999999999999999999",
        "9999-12-31",
        "9999-12-31T23:59",
        "2026-05-05",
        "2026-05-05T17:00",
        "0",
        "1",
        "3",
        "100",
        "zhang@example.org",
        "13800001234",
        "office",
        "secondary-school",
        "finance",
        "0001-01-01",
        "2026-02-30",
        "null",
        "/%09/host.example",
        "//host.example",
        new('x', 1500),
        new('湘', 300),
    ];

    private static readonly string[] Types =
    [
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=utf-7",
        "application/x-www-form-urlencoded; charset=gb18030",
        "application/x-www-form-urlencoded; charset=utf-16",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "multipart/form-data; boundary=\"" + "y" + "\"",
        "application/json",
        "application/json; charset=utf-32",
        "text/plain",
        "nonsense",
        "",
    ];

    /// <summary>A request, and the route that it is for; null where it is for none.</summary>
    /// <param name="number">Each route has its turn.</param>
    public (HttpRequestMessage Request, ServiceRoute? For) Next(int number)
    {
        var (declared, method) = Routes[number % Routes.Length];
        var route = declared.Route;
        if (random.Next(8) == 0)
            method = Of(Methods);
        var isOfNone = random.Next(20) == 0;
        if (isOfNone)
            route = Of(Words);
        // What scripts send is bound to what their page is of: another id is turned away before anything is read.
        var odd = route.StartsWith("api/", StringComparison.Ordinal) ? 12 : 4;
        var path = "/" + Parameter().Replace(route, name => random.Next(odd) == 0 ? Of(Words) : known(route, name.Value)).TrimStart('/');
        var query = random.Next(2) == 0 ? "" : "?" + Pairs();
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path + query, UriKind.Relative));
        var isOfScript = route.StartsWith("api/", StringComparison.Ordinal) && method == "POST" && random.Next(4) > 0;
        if (isOfScript)
            (request.Content, _) = (Script(route), request.Headers.TryAddWithoutValidation("X-Chuyi", "1"));
        else if (method is "POST" or "PUT" or "PATCH" || random.Next(10) == 0)
            request.Content = Body();
        foreach (var header in Enumerable.Range(0, random.Next(3)))
            request.Headers.TryAddWithoutValidation(
                Of(["X-Chuyi", "Cookie", "Accept-Language", "Range", "If-None-Match", "Accept", "Expect", "X-Forwarded-For", "Origin"]),
                Of(["1", "chuyi-session=x; chuyi-visitor=y", "en", "bytes=5-1", "\"x\"", "*/*;q=x", "nonsense", "::1", "null"])
            );
        return (request, isOfNone ? null : declared);
    }

    private ByteArrayContent Body()
    {
        var type = Of(Types);
        var text = random.Next(6) switch
        {
            0 => "",
            1 => $"{{\"kind\":\"{Of(Words)}\",\"fileName\":\"{Of(Words)}\",\"bytes\":{random.Next()},\"sha256\":null}}",
            2 => "--x\r\nContent-Disposition: form-data; name=\"form\"; filename=\"" + Of(Words) + "\"\r\n\r\nv\r\n--x--",
            3 => "[[[[[[[[{\"a\":" + Of(Words),
            _ => Form(),
        };
        var bytes = Encoding.UTF8.GetBytes(text);
        if (random.Next(5) == 0)
            random.NextBytes(bytes);
        if (random.Next(40) == 0)
            Array.Resize(ref bytes, random.Next(60_000, 200_000));
        var content = new ByteArrayContent(bytes);
        if (type.Length > 0)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (random.Next(10) == 0)
            content.Headers.ContentEncoding.Add("gzip");
        return content;
    }

    // Most forms are ones that a page gave: what is behind the check of that is tried too.
    private string Form() =>
        random.Next(4) == 0 ? Pairs() : $"form={form(random.Next().ToString("x24", CultureInfo.InvariantCulture))}&{Pairs()}";

    private string Pairs() => string.Join('&', Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"{Of(FieldNames.All)}={Of(Words)}"));

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    private T Of<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
