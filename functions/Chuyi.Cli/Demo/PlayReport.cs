using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chuyi.Cli.Demo;

/// <summary>What the play came to. Every value is counted or measured.</summary>
public sealed record PlayReport
{
    public required int Applications { get; init; }

    /// <summary>Applications that were taken.</summary>
    public required int Submitted { get; init; }

    /// <summary>Submissions that were refused.</summary>
    public required int Refused { get; init; }

    public required int Designated { get; init; }

    public required int PromotedFromReserve { get; init; }

    public required long Events { get; init; }

    public required int Letters { get; init; }

    public required int Documents { get; init; }

    /// <summary>Of which types they were, by their extensions.</summary>
    public required IReadOnlyList<string> DocumentTypes { get; init; }

    /// <summary>Document bytes that went to storage.</summary>
    public required long BytesUploaded { get; init; }

    /// <summary>Document bytes that went through the service's own routes.</summary>
    public required long BytesThroughService { get; init; }

    /// <summary>Days that passed on the service's clock.</summary>
    public required int SimulatedDays { get; init; }

    /// <summary>
    /// Requests that the service and its host sent to storage for the round; null where the service had a process of its
    /// own, which counts for itself.
    /// </summary>
    public required long? StorageRequests { get; init; }

    public required double? StorageRequestsPerApplication { get; init; }

    /// <summary>Those sent while something was tried, which are not among them.</summary>
    public required long StorageRequestsTried { get; init; }

    /// <summary>All of them by purpose, those tried included; of a service in a process of its own the host's only.</summary>
    public required IReadOnlyDictionary<string, long> StorageRequestsByPurpose { get; init; }

    public required double WallSeconds { get; init; }

    /// <summary>The most memory a process of the service held.</summary>
    public required long PeakMemoryMiB { get; init; }

    public required long LogSize { get; init; }

    /// <summary>Whether the exported history and the served log are whole.</summary>
    public required bool Verified { get; init; }

    /// <summary>What was tried against the service, and whether it held.</summary>
    public required IReadOnlyList<Attempt> Tried { get; init; }

    public required IReadOnlyList<string> Artifacts { get; init; }

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Format);
}
