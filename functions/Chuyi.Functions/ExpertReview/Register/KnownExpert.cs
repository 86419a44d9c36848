namespace Chuyi.Functions.ExpertReview;

/// <summary>Somebody who stands, or stood, in pools of rounds: one person, whichever codes and addresses they had.</summary>
public sealed record KnownExpert
{
    /// <summary>How histories name them.</summary>
    public required string Id { get; init; }

    /// <summary>What the pool that was imported last has of them.</summary>
    public required PoolExpert Latest { get; init; }

    /// <summary>The rounds whose pools have them, the latest first. A pool that another took the place of does not count.</summary>
    public required IReadOnlyList<PoolSeat> Seats { get; init; }

    /// <summary>All by which they are known as the same person: every address and every mobile number that they had.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    /// <summary>The ids of those whose address or number a line of theirs had, too: most often the same person.</summary>
    public IReadOnlyList<string> Perhaps { get; init; } = [];

    /// <summary>That they have retired, or null.</summary>
    public ExpertRetirement? Retirement { get; init; }

    public bool IsRetired => Retirement is not null;

    /// <summary>The ids of records that were merged into this one.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    /// <summary>Their fields, one by one.</summary>
    public IReadOnlyList<string> Fields => ExpertFields.Of(Latest.Field);
}
