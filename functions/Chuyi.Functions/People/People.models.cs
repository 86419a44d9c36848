namespace Chuyi.Functions.People;

public sealed record SignInCodeModel(string Ask, string? Then, bool IsWrong = false);

public sealed record DepartmentsModel(IReadOnlyList<Person> Contacts, IReadOnlyList<ProposalView> Proposals);

/// <param name="MayActAlone">Whether the reader is the first administrator and there is nobody yet to confirm the second account.</param>
public sealed record AccountsModel(IReadOnlyList<Person> People, IReadOnlyList<ProposalView> Proposals, bool MayActAlone);
