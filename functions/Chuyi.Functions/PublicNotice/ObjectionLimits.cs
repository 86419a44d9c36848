using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.PublicNotice;

/// <summary>
/// How often somebody may object: each objection is a letter to an address that anybody can name. To object is a right: who is
/// refused is told when to come again, and nobody can use up what others may lodge. Of one item so many a day hold the notice
/// up at once, and so many letters a day go to one address at once; an objection beyond is taken too, its letter goes out a day
/// later, and it holds the notice up once its contact is confirmed.
/// </summary>
public static class ObjectionLimits
{
    /// <summary>From one asker under one e-mail address: whoever names another's uses up nothing of theirs.</summary>
    public static Limit PerContact { get; } = new("objection-contact", 3, TimeSpan.FromDays(1));

    /// <summary>To one e-mail address, as far as their letters go out at once.</summary>
    public static Limit PerAddress { get; } = new("objection-address", 3, TimeSpan.FromDays(1));

    /// <summary>How long the letter of one beyond waits.</summary>
    public static readonly TimeSpan PutOff = TimeSpan.FromDays(1);

    /// <summary>From one asker.</summary>
    public static Limit PerAsker { get; } = new("objection-asker", 10, TimeSpan.FromDays(1)) { IsShared = true };

    /// <summary>To one item of a notice, as far as the round hears of them before their contact is confirmed.</summary>
    public static Limit AtOnce { get; } = new("objection-item", 300, TimeSpan.FromDays(1));

    /// <summary>What an objection counts against, whatever it is about.</summary>
    public static IReadOnlyList<(Limit Limit, string Of)> For(string email, string asker) =>
        [(PerAsker, asker), (PerContact, $"{asker}|{Address(email)}")];

    /// <summary>What the letter of an objection counts against.</summary>
    public static IReadOnlyList<(Limit Limit, string Of)> Letters(string email) => [(PerAddress, Address(email))];

    private static string Address(string email) => email.Trim().ToLowerInvariant();

    public static Refusal TooMany { get; } =
        new(
            "too-many-objections",
            "今日由此提出的异议过多。公示期内可于明日再提。",
            "Too many objections were lodged this way today. During the notice you may lodge one tomorrow.",
            429
        );
}
