namespace Chuyi.Functions.People;

/// <summary>With what somebody signed in, as far as a browser tells of itself (<c>User-Agent</c>), for who looks for their own.</summary>
/// <param name="Browser">The browser's name, or null where it is none that is known.</param>
/// <param name="System">The name of the system it runs on, or null.</param>
public sealed record Device(string? Browser, string? System)
{
    // Each also names those it descends from: the most particular first.
    private static readonly (string Part, string Name)[] Browsers =
    [
        ("MicroMessenger/", "WeChat"),
        ("DingTalk/", "DingTalk"),
        ("QQBrowser/", "QQ Browser"),
        ("UCBrowser/", "UC Browser"),
        ("QIHU", "360 Browser"),
        ("HuaweiBrowser/", "Huawei Browser"),
        ("MiuiBrowser/", "Mi Browser"),
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Part, string Name)[] Systems =
    [
        ("Windows", "Windows"),
        ("HarmonyOS", "HarmonyOS"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>Nothing is kept of what a browser says but these names.</summary>
    public static Device Read(string userAgent) => new(Name(userAgent, Browsers), Name(userAgent, Systems));

    private static string? Name(string said, (string Part, string Name)[] known) =>
        known.FirstOrDefault(one => said.Contains(one.Part, StringComparison.Ordinal)).Name;
}
