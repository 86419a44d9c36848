using System.Text.Json;

namespace Chuyi.Cli.Demo.Titles;

/// <summary>What came of rounds of several categories.</summary>
public sealed record TitlesReport
{
    public required IReadOnlyList<TitleOutcome> Rounds { get; init; }

    /// <summary>From the start of the storage emulator to the end, in seconds.</summary>
    public required double WallSeconds { get; init; }

    /// <summary>Requests to storage in all; null where each process counts its own.</summary>
    public required long? StorageRequests { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
