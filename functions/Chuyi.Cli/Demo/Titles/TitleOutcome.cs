namespace Chuyi.Cli.Demo.Titles;

/// <summary>What came of the round of one category.</summary>
public sealed record TitleOutcome
{
    public required string Category { get; init; }

    public required string Name { get; init; }

    /// <summary>The level that it was for.</summary>
    public required string Level { get; init; }

    /// <summary>The section of the source text; null if only the published notice has it.</summary>
    public required string? Clause { get; init; }

    public required int Quota { get; init; }

    public required int Applied { get; init; }

    public required int Designated { get; init; }

    /// <summary>Places that nobody got.</summary>
    public int Open => Quota - Designated;

    public required int Expectations { get; init; }

    public required int Held { get; init; }

    /// <summary>Whom or what each certificate is for, in their order.</summary>
    public required IReadOnlyList<string> Holders { get; init; }

    /// <summary>The files of the certificates.</summary>
    public required IReadOnlyList<string> Certificates { get; init; }
}
