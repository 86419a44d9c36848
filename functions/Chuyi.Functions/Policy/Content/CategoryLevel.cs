using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A level of a title: construction unit (建设单位) or designated (认定). Each is a round of its own.</summary>
public sealed record CategoryLevel
{
    public const string Construction = "construction",
        Designated = "designated";

    public required string Code { get; init; }

    public required Sentence Name { get; init; }

    /// <summary>What a certificate calls what it certifies.</summary>
    public required Sentence Certificate { get; init; }

    /// <summary>What a public notice calls those on its list.</summary>
    public required Sentence Notice { get; init; }

    /// <summary>What the register calls them.</summary>
    public required Sentence Register { get; init; }

    public required Mark Mark { get; init; }
}
