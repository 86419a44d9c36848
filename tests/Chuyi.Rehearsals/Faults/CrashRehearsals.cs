using System.Globalization;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Rehearsals.Faults;

/// <summary>
/// The process of the service dies at a request it sends to storage, before it is sent or after it is done; it is
/// started again, and whoever had no answer acts again: the same events once each, the same letters, a clean history.
/// </summary>
[Collection(nameof(Enumeration))]
public class CrashRehearsals(AzuriteFixture azurite, ITestOutputHelper output)
{
    /// <summary>
    /// Of a whole round one point in so many is tried, of one application's life one in a seventh of that; 1 tries all,
    /// which takes most of an hour.
    /// </summary>
    private static readonly int Every = int.Parse(
        Environment.GetEnvironmentVariable("CHUYI_CRASH_EVERY") ?? "135",
        CultureInfo.InvariantCulture
    );

    private static readonly RoundNumbers OnePart = RoundNumbers.Default(1, 1, 3) with { Parts = [DossierPart.Default[0]] };

    [Fact]
    public Task One_application_from_its_draft_to_its_certificate() =>
        SameStoryAsync(Plays.OneApplicationFromItsDraft, Math.Max(1, Every / 7), OnePart);

    /// <summary>Each point costs the sending of 70 MB.</summary>
    [Fact]
    public Task Documents_that_go_in_blocks_and_one_that_a_workflow_seals() =>
        SameStoryAsync(Plays.LargeDocuments, Math.Max(1, Every / 3), OnePart);

    [Fact]
    public Task A_round_from_the_call_to_the_announcement() => SameStoryAsync(Plays.WholeRound, Every);

    [Fact]
    public Task A_round_from_the_call_to_its_end_without_a_designation() => SameStoryAsync(Plays.EndedRound, Every);

    private Task SameStoryAsync(Func<Service, Call, Task> play, int every, RoundNumbers? numbers = null) =>
        Enumeration.SameStoryAsync(
            StorageLateness.PlayedInTime(
                point => Service.StartAsync(azurite.NewAccount(), point),
                async (service, point) =>
                {
                    await play(service, numbers is null ? new Call(service) : new Call(service) { Numbers = numbers });
                    var requests = service.Requests;
                    // Large documents are copied side by side, which takes a request more or less: the last points are met by what
                    // the clock has done next.
                    if (point != CrashPoint.Never && service.Deaths == 0)
                        await service.Ask(() => service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddMinutes(20)));
                    Assert.Equal(point == CrashPoint.Never ? 0 : 1, service.Deaths);
                    return new(await Story.OfAsync(service), requests);
                },
                output
            ),
            output,
            every
        );
}
