using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Web;

/// <summary>
/// Where a visitor is sent: a page of ours. Parsed as a browser parses it, and written in ASCII as a header must be.
/// </summary>
public sealed record ReturnPath
{
    private const int Longest = 2000;
    private static readonly Uri Here = new("https://here.invalid/");

    private ReturnPath(string text) => Text = text;

    /// <summary>Path and query, percent-encoded; it begins with one slash.</summary>
    public string Text { get; }

    /// <summary>Reads what came with a request.</summary>
    public static Outcome<ReturnPath> Read(string? given) =>
        given is { Length: <= Longest }
        && IsOurs(given)
        && !given.Contains("%00", StringComparison.Ordinal)
        && !given.Any(c => char.IsControl(c) || c == '\\')
        && Uri.TryCreate(Here, given, out var whole)
        && whole is { Host: "here.invalid", Scheme: "https", IsDefaultPort: true, UserInfo: "" }
        && IsOurs(whole.PathAndQuery)
            ? new ReturnPath(whole.PathAndQuery)
            : Refused;

    public override string ToString() => Text;

    // One slash begins a path of this host; two begin another host, and stand nowhere in our paths.
    private static bool IsOurs(string path) => path.StartsWith('/') && !path.Split('?', '#')[0].Contains("//", StringComparison.Ordinal);

    private static Refusal Refused { get; } = new("path", "返回地址不正确。", "There is no such page to return to.", 400);
}
