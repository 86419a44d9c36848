using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>
/// Who may have an authenticator asked for, and how often its codes may be tried. Nobody comes to try who has not given the
/// code of a letter first: strangers cannot use the tries up.
/// </summary>
public static class SecondFactorRules
{
    /// <summary>Tries at the codes of one account.</summary>
    public static Limit Tries { get; } = new("second-factor", 10, TimeSpan.FromMinutes(15));

    /// <summary>Minutes within which the second code follows the first.</summary>
    public const int StepMinutes = 10;

    /// <summary>Whether an account may have one: those of the staff, who see what concerns others.</summary>
    public static bool IsFor(Role? role) => role is not (null or Role.Applicant);

    public static Refusal Wrong { get; } =
        new(
            "second-code",
            "动态验证码不正确或已经用过，请等待验证器显示下一个验证码后再试。",
            "This code is wrong or was used already; please wait for the next one that the authenticator shows.",
            403
        )
        {
            Field = "code",
        };

    public static Refusal TooMany { get; } =
        new(
            "second-code-limit",
            "动态验证码尝试次数过多，请于 15 分钟后再试。",
            "Too many codes were tried; please try again in 15 minutes.",
            429
        );

    public static Refusal Late { get; } =
        new("second-code-late", "本次登录已超时，请重新登录。", "This took too long; please sign in again.", 403);

    public static Refusal Exists { get; } =
        new("second-factor-exists", "本账号已启用动态验证码。", "An authenticator is set up for this account already.", 409);
}
