using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Mail;

/// <summary>
/// How often a new link may be asked for by whoever holds a dead one: each is a letter to the address on file of whom it was sent to.
/// </summary>
public static class RenewalLimits
{
    /// <summary>To one address, for whatever cases and under whatever names: an expert has the code E1 in more than one pool.</summary>
    public static Limit PerAddress { get; } = new("renewal-address", 6, TimeSpan.FromDays(1));

    /// <summary>From one asker.</summary>
    public static Limit PerAsker { get; } = new("renewal-asker", 20, TimeSpan.FromDays(1)) { IsShared = true };

    /// <summary>To one holder in one case: as many links as may live beside each other.</summary>
    public static Limit PerTask { get; } = new("renewal-task", 3, TimeSpan.FromDays(1));

    /// <summary>
    /// In one case, of whomever: more than all members of the largest consortium ask for together, so that nobody of them uses up
    /// what another may ask for.
    /// </summary>
    public static Limit PerCase { get; } = new("renewal-case", (SubjectRules.MostMembers + 1) * PerTask.Most, TimeSpan.FromDays(1));

    /// <summary>What a request counts against.</summary>
    /// <param name="email">The address on file of whom the link was sent to; null where that is not known.</param>
    public static IReadOnlyList<(Limit Limit, string Of)> For(StoredLink link, string? email, string asker)
    {
        var task = $"{link.Case}|{link.Holder}";
        return [(PerAsker, asker), (PerTask, task), (PerAddress, email?.Trim().ToLowerInvariant() ?? task), (PerCase, link.Case)];
    }

    public static Refusal TooMany { get; } =
        new(
            "too-many-links",
            "今日已多次请求新链接，请先查收已发出的邮件；如仍未收到，请于明日再试或联系经办部门。",
            "New links were asked for several times today. "
                + "Please look for the letters already sent; if none has come, try again tomorrow or turn to the office.",
            429
        );
}
