using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Mail;

/// <summary>What every letter says besides its own matter.</summary>
internal static class LetterWords
{
    public static Sentence Due { get; } = new("期限", "Due");

    /// <summary>What stands on the link of a letter.</summary>
    public static Sentence Open(Letter letter) =>
        letter.Link is not null ? new("打开办理页面", "Open the page")
        : letter.To.Kind == RecipientKind.Accounts && letter.Page is null ? new("登录查看", "Sign in and look")
        : new("打开页面", "Open the page");

    /// <summary>What a letter says that is sent once more.</summary>
    public static Sentence Again(DateTimeOffset first) =>
        new(
            $"本信首次于{BeijingTime.Say(BeijingTime.DayOf(first)).Zh}发出，现再次发送，内容不变。如已收到，不必理会。",
            $"This letter was first sent on {BeijingTime.Say(BeijingTime.DayOf(first)).En} and is sent once more, unchanged. "
                + "If you have it, ignore this one."
        );

    /// <summary>Why somebody gets a letter.</summary>
    public static Sentence Why(Letter letter, string site) =>
        letter switch
        {
            { Code: not null } => new(
                $"有人在 {site} 用本邮箱请求登录验证码，因此发送本信。任何人都不会向您索要验证码。",
                $"Somebody asked for a sign-in code for this address at {site}. Nobody will ever ask you for the code."
            ),
            { To.IsExpert: true } => new(
                "您在评审专家库中，备案邮箱为本邮箱，因此收到本信。",
                "You get this letter because you are in the pool of experts with this address."
            ),
            { To: { Kind: var kind } } when kind == RecipientKind.Departments => new(
                "您是备案的部门会签联系人，因此收到本信。",
                "You get this letter because you are on file as your department's contact."
            ),
            { To: { Kind: var kind } } when kind == RecipientKind.Units => new(
                "您是备案的推荐单位联系人，因此收到本信。",
                "You get this letter because you are on file as the contact of a unit that recommends."
            ),
            { To: { Kind: var kind } } when kind == RecipientKind.Objectors => new(
                "有人以本邮箱为联系方式提出异议，因此收到本信。如非本人操作，不必理会，逾期未确认的异议失效。",
                "You get this letter because an objection was lodged with this address. If it was not yours, ignore it: it lapses."
            ),
            { To: { Kind: var kind } } when kind == RecipientKind.Members => new(
                "申报的牵头单位把您列为成员单位的联系人，因此收到本信。如与贵单位无关，可打开链接说明。",
                "You get this letter because the unit that leads an application named you as a member’s contact. "
                    + "If you have nothing to do with it, say so behind the link."
            ),
            { To: { Kind: var kind } } when kind == RecipientKind.Former => new(
                "本邮箱是该账号变更前的登记邮箱，因此收到本信。",
                "You get this letter because the account was on file with this address until now."
            ),
            { Kind: "member-invited" } => new(
                "有单位邀请您办理其申报，并填写了本邮箱，因此收到本信。",
                "You get this letter because a unit invited you to act for it and gave this address."
            ),
            _ => new(
                "您在本系统有账号，登记邮箱为本邮箱，因此收到本信。",
                "You get this letter because you have an account here with this address."
            ),
        };

    /// <summary>How a letter can be told from one that only pretends to be ours.</summary>
    public static Sentence Genuine(string site) =>
        new(
            $"本信由系统自动发出。信中的链接都以 {site}/ 开头；打开链接本身不产生任何操作。",
            $"This letter was sent automatically. Every link in it begins with {site}/; opening one does nothing by itself."
        );

    /// <summary>Whom to ask, as far as it is known.</summary>
    public static Sentence Contact(Letterhead head)
    {
        var (phone, watch) = (head.Owner.Phone, head.Owner.SupervisionPhone);
        var zh = new[] { phone is null ? null : $"电话 {phone}", head.ReplyTo is null ? null : "直接回复本信" };
        var en = new[] { phone is null ? null : $"telephone {phone}", head.ReplyTo is null ? null : "or simply answer this letter" };
        var also = watch is null ? new Sentence("", "") : new($"；监督电话 {watch}", $"; supervision: {watch}");
        return new(
            $"如有疑问，请联系{head.Owner.Body ?? "经办部门"}{Ways("（", zh, "，", "）")}{also.Zh}。",
            $"If you have questions, ask {head.Owner.Body ?? "the office"}{Ways(" (", en, ", ", ")")}{also.En}."
        );
    }

    private static string Ways(string open, string?[] ways, string between, string close) =>
        ways.OfType<string>().ToList() is { Count: > 0 } known ? open + string.Join(between, known) + close : "";
}
