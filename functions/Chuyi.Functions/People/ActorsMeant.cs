namespace Chuyi.Functions.People;

/// <summary>Who is meant by what somebody typed.</summary>
/// <param name="Keys">Each by its <see cref="History.ActorKey"/>.</param>
public sealed record ActorsMeant(string[] Keys)
{
    /// <summary>All accounts, where they were read to find out; else null.</summary>
    public IReadOnlyList<Person>? Accounts { get; init; }
}
