namespace Chuyi.Functions.People;

/// <summary>An account as somebody asks for it to be.</summary>
/// <param name="After">Who would be on file.</param>
/// <param name="Reason">Why, where it has to be said.</param>
public sealed record ChangedAccount(Person After, string? Reason);
