using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>Which letters of a case the office may have sent once more.</summary>
public static class LetterRules
{
    /// <summary>So long the same letter is not sent once more: two of the office may ask for it at the same time.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>What comes of it. Of a letter with a link a new link is sent, as its holder could ask for.</summary>
    /// <param name="rules">What comes of an act by the rules of the case.</param>
    public static Decision Decide(ReceivedAct received, SendLetterAgain asked, CaseLetters letters, Func<ReceivedAct, Decision> rules) =>
        WhyNot(letters, asked.Letter, received.At) is { } refusal ? refusal
        : letters.Find(asked.Letter) is { Link: null } letter
            ? new LetterAskedAgain(asked.Letter) { Kind = letter.Kind, Subject = letter.Subject }
        : Renewed(rules(received with { Act = new RenewLink { Holder = letters.Find(asked.Letter)?.To.Holder } }), asked.Letter);

    /// <summary>Why a recorded letter cannot be sent once more, as far as the letter itself tells; null if it can.</summary>
    public static Refusal? WhyNot(CaseLetters letters, int seq, DateTimeOffset now) =>
        letters.Find(seq) switch
        {
            null => NoSuchLetter,
            { Code: not null } => CodeOver,
            { Link.Secret: LinkSecret.Shown } => CodeWasShown,
            _ => letters.AskedAt(seq) is { } before && now < before + Pause ? JustAsked : null,
        };

    private static Decision Renewed(Decision renewal, int letter) =>
        renewal with
        {
            Facts = [.. renewal.Facts.Select(fact => fact is LinkRenewed renewed ? renewed with { Letter = letter } : fact)],
        };

    private static Refusal NoSuchLetter { get; } =
        new("no-letter", "本案卷中没有可以再次发送的这封信函。", "There is no such letter in this case that could be sent again.", 404);

    private static Refusal CodeOver { get; } =
        Decision.NotNow(
            "登录验证码只在短时间内有效，不再次发送；收件人可在登录页面重新获取。",
            "A sign-in code is good for a short time and is not sent again; its holder asks for a new one where they sign in."
        );

    private static Refusal CodeWasShown { get; } =
        Decision.NotNow(
            "该链接须与提出异议时页面显示的确认码一并使用，不能再次发送。",
            "This link goes with a code that a page showed when the objection was lodged; it cannot be sent again."
        );

    private static Refusal JustAsked { get; } =
        Decision.NotNow(
            $"{Pause.TotalMinutes} 分钟内已有人要求再次发送该信函，请稍候。",
            $"This letter was asked for again less than {Pause.TotalMinutes} minutes ago; please wait."
        );
}
