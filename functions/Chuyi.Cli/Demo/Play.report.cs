using System.Diagnostics;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;

namespace Chuyi.Cli.Demo;

/// <content>What it says of itself at its end.</content>
public sealed partial class Play
{
    private async Task<PlayReport> Report(Scene scene)
    {
        var (tally, usage) = (scene.Tally, await meter.Read(cancellation));
        mail.Collect();
        long? requests = settings.Isolate || settings.App is not null ? null : usage.Requests.Values.Sum() - tally.RequestsTried;
        return new()
        {
            Applications = settings.Applications,
            Submitted = tally.Submitted,
            Refused = tally.Refused,
            Designated = tally.Outcomes.Count(o => o.Stage == ApplicationStage.Designated),
            PromotedFromReserve = tally.PromotedFromReserve,
            Events = tally.Events,
            Letters = mail.Count,
            Documents = tally.Documents,
            DocumentTypes = tally.DocumentTypes,
            BytesUploaded = tally.BytesUploaded,
            BytesThroughService = usage.OpaqueBytes - tally.LogBytesFetched,
            SimulatedDays = BeijingTime.DayOf(clock.Now).DayNumber - BeijingTime.DayOf(Days.Opening).DayNumber,
            StorageRequests = requests,
            StorageRequestsPerApplication = requests is { } all ? Math.Round(all / (double)settings.Applications, 1) : null,
            StorageRequestsTried = tally.RequestsTried,
            StorageRequestsByPurpose = usage.Requests,
            WallSeconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 1),
            PeakMemoryMiB = usage.PeakMemoryMiB,
            LogSize = tally.LogSize,
            Verified = tally.Verified,
            Tried = tally.Attempts,
            Artifacts = [.. tally.Artifacts, mail.Folder],
        };
    }
}
