using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Web;

/// <summary>What a page's own script says where the service gives it no reason: attributes of what the script reads.</summary>
public static class CallWords
{
    private static readonly Sentence TooLarge = new("提交的内容过大，未被接收。", "What was sent is too large and was not taken."),
        Away = new("系统暂时无法访问，请稍后再试。", "The service cannot be reached at the moment; please try again later."),
        Ended =
            new(
                "登录已过期，您填写和选择的内容仍在本页。请在新标签页登录后回到本页再试。",
                "Your session has ended. What you typed and chose is still here: sign in in a new tab, then come back and try again."
            ),
        SignIn = new("登录（新标签页）", "Sign in (new tab)"),
        Again = new("再试一次", "Try again");

    public static IReadOnlyDictionary<string, object> Of(Caller caller) =>
        new[] { ("too-large", TooLarge), ("away", Away), ("ended", Ended), ("sign-in", SignIn), ("again", Again) }.ToDictionary(
            one => "data-" + one.Item1,
            object (one) => one.Item2.In(caller.Language)
        );
}
