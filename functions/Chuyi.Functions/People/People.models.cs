namespace Chuyi.Functions.People;

public sealed record SignInCodeModel(string Ask, string? Then, bool IsWrong = false);

public sealed record DepartmentsModel(IReadOnlyList<Person> Contacts);

public sealed record AccountsModel(IReadOnlyList<Person> People);
