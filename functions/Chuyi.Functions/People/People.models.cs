using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Chuyi.History.Events;

namespace Chuyi.Functions.People;

/// <param name="Kept">What was typed when the session had ended, or null.</param>
public sealed record SignInModel(string? Then, KeptForm? Kept)
{
    /// <summary>Whether the reader was signed in, and is not any more.</summary>
    public bool HasEnded { get; init; }
}

/// <summary>What came when the session had ended, and has no page any more.</summary>
public sealed record GoOnModel(KeptForm Kept);

/// <param name="Email">The address for which a code was asked, or null if it came back as none.</param>
public sealed record SignInCodeModel(string Ask, string? Email, string? Then, KeptForm? Kept);

/// <param name="Told">The events of the case for which the reader just sent something.</param>
public sealed record DepartmentsModel(
    IReadOnlyList<Person> Contacts,
    IReadOnlyList<ProposalView> Proposals,
    IReadOnlyList<EventRecord> Told
);

/// <param name="List">The accounts that were asked for.</param>
/// <param name="Proposals">What waits for a second person, of all accounts.</param>
/// <param name="Kept">The roles whose accounts the reader opens.</param>
/// <param name="MayActAlone">Whether the reader is the first administrator and there is nobody yet to confirm the second one.</param>
/// <param name="Told">The events of the case for which the reader just sent something.</param>
public sealed record AccountsModel(
    AccountList List,
    IReadOnlyList<ProposalView> Proposals,
    IReadOnlyList<Role> Kept,
    bool MayActAlone,
    IReadOnlyList<EventRecord> Told
);

/// <summary>One account.</summary>
public sealed record AccountModel
{
    public required CaseView<AccountState> View { get; init; }

    /// <summary>Whose it is; null while it is only proposed.</summary>
    public required Person? Person { get; init; }

    /// <summary>When it was opened, or null.</summary>
    public required DateTimeOffset? Since { get; init; }

    /// <summary>Whether it is the reader's to change.</summary>
    public required bool IsKept { get; init; }

    /// <summary>What waits for a second person.</summary>
    public required IReadOnlyList<ProposalView> Proposals { get; init; }

    /// <summary>Who could take its place: the others of its unit, or of its role.</summary>
    public required IReadOnlyList<Person> Successors { get; init; }

    /// <summary>Who acted, by what histories call them.</summary>
    public required IReadOnlyDictionary<string, ActorName> Names { get; init; }
}

/// <param name="Members">Who acts for the unit, and who is invited to.</param>
/// <param name="Own">The reader's account.</param>
/// <param name="Leaving">Whose account may be closed.</param>
/// <param name="IsFull">Whether nobody more may be invited.</param>
/// <param name="Told">The events of the account for which the reader just sent something.</param>
public sealed record UnitModel(
    IReadOnlyList<Person> Members,
    string Own,
    IReadOnlyList<Person> Leaving,
    bool IsFull,
    IReadOnlyList<EventRecord> Told
);
