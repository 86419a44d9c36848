using Chuyi.History.Events;

namespace Chuyi.Functions.People;

public sealed record SignInCodeModel(string Ask, string? Then, bool IsWrong = false);

/// <param name="Told">The events of the case for which the reader just sent something.</param>
public sealed record DepartmentsModel(
    IReadOnlyList<Person> Contacts,
    IReadOnlyList<ProposalView> Proposals,
    IReadOnlyList<EventRecord> Told
);

/// <param name="MayActAlone">Whether the reader is the first administrator and there is nobody yet to confirm the second account.</param>
/// <param name="Told">The events of the case for which the reader just sent something.</param>
public sealed record AccountsModel(
    IReadOnlyList<Person> People,
    IReadOnlyList<ProposalView> Proposals,
    bool MayActAlone,
    IReadOnlyList<EventRecord> Told
);
