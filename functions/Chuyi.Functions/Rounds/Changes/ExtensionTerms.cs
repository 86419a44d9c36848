namespace Chuyi.Functions.Rounds;

/// <summary>To when the deadline of a call is put off, and why.</summary>
public sealed record ExtensionTerms
{
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>The later day of the public values, where the one named would come before the new deadline; else null.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Why, as everybody reads it.</summary>
    public required string Reason { get; init; }
}
