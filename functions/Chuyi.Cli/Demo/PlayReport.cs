using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chuyi.Cli.Demo;

/// <summary>What the play came to. Every value is counted or measured.</summary>
/// <param name="Submitted">Applications that were taken.</param>
/// <param name="Refused">Submissions that were refused.</param>
/// <param name="BytesUploaded">Document bytes that went to storage.</param>
/// <param name="BytesThroughService">Document bytes that went through the service's own routes.</param>
/// <param name="SimulatedDays">Days that passed on the service's clock.</param>
/// <param name="StorageRequests">
/// Requests that the service and its host sent to storage for the round; null where the service had a
/// process of its own, which counts for itself.
/// </param>
/// <param name="StorageRequestsTried">Those sent while something was tried, which are not among them.</param>
/// <param name="StorageRequestsByPurpose">
/// All of them by purpose, those tried included; of a service in a process of its own the host's only.
/// </param>
/// <param name="PeakMemoryMiB">The most memory a process of the service held.</param>
/// <param name="Verified">Whether the exported history and the served log are whole.</param>
/// <param name="Tried">What was tried against the service, and whether it held.</param>
public sealed record PlayReport(
    int Applications,
    int Submitted,
    int Refused,
    int Designated,
    int PromotedFromReserve,
    long Events,
    int Letters,
    int Documents,
    long BytesUploaded,
    long BytesThroughService,
    int SimulatedDays,
    long? StorageRequests,
    double? StorageRequestsPerApplication,
    long StorageRequestsTried,
    IReadOnlyDictionary<string, long> StorageRequestsByPurpose,
    double WallSeconds,
    long PeakMemoryMiB,
    long LogSize,
    bool Verified,
    IReadOnlyList<Attempt> Tried,
    IReadOnlyList<string> Artifacts
)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Format);
}
