using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.People;

/// <summary>Somebody who proved who they are: by a sign-in code, or by the code of a link.</summary>
public sealed record Session
{
    /// <summary>How long somebody stays signed in: an applicant at a dossier, whoever came by a link.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>The same of the staff, who see what concerns others: a day’s work.</summary>
    public static readonly TimeSpan StaffLife = TimeSpan.FromHours(8);

    /// <summary>For how long the staff may do nothing: whoever comes to a desk that was left finds nobody signed in there.</summary>
    public static readonly TimeSpan StaffRest = TimeSpan.FromHours(1);

    /// <summary>The account, or empty for a link.</summary>
    public required string Account { get; init; }

    /// <summary>The account's role, or null for a link.</summary>
    public Role? Role { get; init; }

    /// <summary>Who it is, as it was on file at the sign-in; a correction ends the session. Null for a link.</summary>
    public string? Name { get; init; }

    /// <summary>The applicant's unit.</summary>
    public string? Unit { get; init; }

    /// <summary>Its name.</summary>
    public string? UnitName { get; init; }

    /// <summary>The case a link belongs to.</summary>
    public CaseId? Case { get; init; }

    /// <summary>Whom the link was sent to, as histories name them.</summary>
    public string? Holder { get; init; }

    /// <summary>
    /// The hash of the link, by which the session was opened. Whoever guesses at a link can
    /// lock it, but not end the work of its holder.
    /// </summary>
    public string? Link { get; init; }

    /// <summary>A print of whom the link was sent to, where another may take their place.</summary>
    public string? Addressee { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When the session ends.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>It ends where nothing was asked for so long; null where it lasts all the same.</summary>
    public TimeSpan? Rest { get; init; }

    /// <summary>With what it was opened; null for a link.</summary>
    public Device? Device { get; init; }

    /// <summary>The one draft that it uploads documents to, and nothing else; null of who is signed in.</summary>
    public string? Draft { get; init; }

    /// <summary>The case whose session it is: the account, or what the link opens.</summary>
    internal string Owner => Case is { } @case ? @case : Account;

    /// <summary>How histories name who has it.</summary>
    [JsonIgnore]
    public string Actor => Holder ?? ActorOf(Role ?? People.Role.Applicant, Account);

    /// <summary>How histories name who has an account.</summary>
    public static string ActorOf(Role role, string account) => $"{role.ToString().ToLowerInvariant()} {account}";

    /// <summary>How long somebody with a role stays signed in.</summary>
    public static TimeSpan LifeOf(Role? role) => role is null or People.Role.Applicant ? Life : StaffLife;

    /// <summary>The session of somebody who gave the code of an account.</summary>
    public static Session OfAccount(CaseId account, Person person, Device device, DateTimeOffset now) =>
        new()
        {
            Account = account,
            Role = person.Role,
            Name = person.Name,
            Unit = person.Unit,
            UnitName = person.UnitName,
            Since = now,
            Until = now + LifeOf(person.Role),
            Rest = person.Role is null or People.Role.Applicant ? null : StaffRest,
            Device = device,
        };

    /// <summary>The session of somebody who gave the code of a link: it ends with the link at the latest.</summary>
    public static Session OfLink(StoredLink link, DateTimeOffset now) =>
        new()
        {
            Account = "",
            Case = link.Case,
            Holder = link.Holder,
            Link = link.Hash,
            Addressee = link.Addressee,
            Since = now,
            Until = now + Life < link.Until ? now + Life : link.Until,
        };

    /// <summary>A shorter one of the same account, for a programme that reads in its place. It does not outlive this one.</summary>
    public Session For(string programme, TimeSpan life, DateTimeOffset now) =>
        this with
        {
            Since = now,
            Until = now + life < Until ? now + life : Until,
            Rest = null,
            Device = new(programme, null),
        };

    public bool IsOver(DateTimeOffset now) => now >= Until;
}
