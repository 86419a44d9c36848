using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.People;

/// <summary>The letters to those who have an account.</summary>
public static class AccountLetters
{
    public static IEnumerable<Letter> For(AccountState state, Fact fact)
    {
        if (state.Account is not { } account)
            yield break;
        var person = Recipient.Account(account);
        foreach (var letter in AccountChangeLetters.For(person, fact).Concat(UnitLetters.For(fact)))
            yield return letter;
        switch (fact)
        {
            case AccountOpened or AccountReminded:
                yield return Opened(person);
                break;
            case MergerTold m:
                yield return UnitLetters.Merged(person, m.Told);
                break;
            case DeadlineTold t:
                yield return RoundChangeLetters.Told(person, t.Told);
                break;
            case CorrectionTold t:
                yield return CorrectionLetters.Told(person, t.Told);
                break;
            case SecondFactorAdded:
                yield return SecondFactorLetters.Added(person);
                break;
            case SecondFactorReset:
                yield return SecondFactorLetters.Reset(person);
                break;
            case SignInCodeIssued { ForAll: true } c:
                yield return new Letter(
                    "sign-in-code",
                    person,
                    new("登录验证码（本小时共用）", "Your sign-in code for this hour"),
                    new(
                        $"验证码：{Letter.CodePlace}，{CodeForAll.Minutes} 分钟内可以多次使用。"
                            + "一小时内以本邮箱请求验证码的次数过多，系统不再逐次发信；此后在新设备上登录，请使用本验证码。"
                            + "如非本人操作，请忽略本邮件：不知道验证码的人不能登录。",
                        $"Code: {Letter.CodePlace}, good for {CodeForAll.Minutes} minutes and more than once. "
                            + "Codes were asked for with this address too often in an hour to send each its own: "
                            + "to sign in on a new device use this one. "
                            + "If you did not ask, ignore this letter: nobody signs in without the code."
                    )
                )
                {
                    Code = c.Ask,
                    CodeDigits = CodeForAll.Digits,
                    CodeUntil = c.Until,
                };
                break;
            case SignInCodeIssued c:
                yield return new Letter(
                    "sign-in-code",
                    person,
                    new("登录验证码", "Your sign-in code"),
                    new(
                        $"验证码：{Letter.CodePlace}，{AccountRules.CodeMinutes} 分钟内有效。如非本人操作，请忽略本邮件。",
                        $"Code: {Letter.CodePlace}, good for {AccountRules.CodeMinutes} minutes. "
                            + "If you did not ask for it, ignore this letter."
                    )
                )
                {
                    Code = c.Ask,
                    CodeDigits = AccountRules.CodeDigits,
                    CodeUntil = c.Until,
                };
                break;
        }
    }

    private static Letter Opened(Recipient person) =>
        new(
            "account-opened",
            person,
            new("账号已开通", "Your account is open"),
            new(
                "您的账号已开通。登录时输入本邮箱，系统会发送一次性验证码，无需密码。",
                "Your account is open. To sign in enter this address; a one-time code is sent each time, there is no password."
            )
        )
        {
            Page = "/sign-in",
        };
}
