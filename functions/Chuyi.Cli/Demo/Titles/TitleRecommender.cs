using Chuyi.Cli.Demo.Browsing;

namespace Chuyi.Cli.Demo.Titles;

/// <summary>A unit that recommends: the bureau of a prefecture, or a body of the industry.</summary>
internal sealed record TitleRecommender
{
    public const string Bureau = "Government",
        Industry = "Industry";

    public required string Name { get; init; }

    /// <summary>Its type in the register.</summary>
    public required string Type { get; init; }

    public required string Prefecture { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public required Visitor Visitor { get; init; }
}
