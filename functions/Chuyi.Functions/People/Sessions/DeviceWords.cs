using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>The words for that with which somebody signed in.</summary>
public static class DeviceWords
{
    public static Sentence Of(Device? device)
    {
        var (browser, system) = (Browser(device?.Browser), device?.System);
        return system is null ? browser : new($"{browser.Zh}（{system}）", $"{browser.En} ({system})");
    }

    private static Sentence Browser(string? name) =>
        name switch
        {
            null => new("其他浏览器或程序", "Another browser or programme"),
            "WeChat" => new("微信", name),
            "DingTalk" => new("钉钉", name),
            "QQ Browser" => new("QQ 浏览器", name),
            "UC Browser" => new("UC 浏览器", name),
            "360 Browser" => new("360 浏览器", name),
            "Huawei Browser" => new("华为浏览器", name),
            "Mi Browser" => new("小米浏览器", name),
            _ => new(name, name),
        };
}
