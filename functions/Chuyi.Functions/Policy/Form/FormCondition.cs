namespace Chuyi.Functions.Policy;

/// <summary>
/// What the policy asks of a figure or an answer (条件): it is told beside the field and where the draft is looked over, and hinders nobody
/// unless it says that it refuses.
/// </summary>
public sealed record FormCondition
{
    /// <summary>A field, a column, or a derived figure; of a table the number of its rows.</summary>
    public required string On { get; init; }

    public decimal? AtLeast { get; init; }

    public decimal? AtMost { get; init; }

    /// <summary>Another figure that it is not less than.</summary>
    public string? AtLeastOf { get; init; }

    /// <summary>Another figure that it equals.</summary>
    public string? EqualTo { get; init; }

    /// <summary>The answer that is asked for, by its code.</summary>
    public string? Is { get; init; }

    /// <summary>The answer of a choice that does not do, by its code: any other does.</summary>
    public string? IsNot { get; init; }

    /// <summary>The field on whose answer it depends whether it is asked; null where it always is.</summary>
    public string? When { get; init; }

    /// <summary>That answer.</summary>
    public string? WhenIs { get; init; }

    /// <summary>Whether nothing is submitted that does not meet it.</summary>
    public bool Refuses { get; init; }

    public required Mark Mark { get; init; }
}
