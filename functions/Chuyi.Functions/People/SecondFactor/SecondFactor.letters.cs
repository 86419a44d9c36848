using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.People;

/// <summary>What the owner of an account is told of its authenticator: it may have been somebody else.</summary>
public static class SecondFactorLetters
{
    public static Letter Added(Recipient person) =>
        new(
            "second-factor-added",
            person,
            new("账号已启用动态验证码", "An authenticator was set up for your account"),
            new(
                "您的账号已启用动态验证码。今后登录时，除邮箱验证码外，还须输入验证器显示的六位验证码。",
                "An authenticator was set up for your account. To sign in, its six digits are asked for from now on, "
                    + "after the code of the letter."
            )
        )
        {
            Page = "/account/second-factor",
            Recourse = Strange,
        };

    public static Letter Reset(Recipient person) =>
        new(
            "second-factor-reset",
            person,
            new("账号的动态验证码已重置", "The authenticator of your account was reset"),
            new(
                "您的账号申请重置动态验证码，已由管理员确认。原验证器不再使用，已有的登录同时失效，下次登录后可重新启用。",
                "A reset of the authenticator was asked for with your account, and an administrator confirmed it. The old one is no "
                    + "longer asked for, and whoever was signed in has been signed out. Another can be set up after the next sign-in."
            )
        )
        {
            Page = "/sign-in",
            Recourse = Strange,
        };

    private static Sentence Strange { get; } =
        new("如非本人操作，请立即联系管理员。", "If this was not you, tell an administrator at once.");
}
