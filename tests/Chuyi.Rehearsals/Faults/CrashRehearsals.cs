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
    /// Of the whole round one point in so many is tried, of one application's life one in a seventh of that; 1 tries all,
    /// which takes most of an hour.
    /// </summary>
    private static readonly int Every = int.Parse(
        Environment.GetEnvironmentVariable("CHUYI_CRASH_EVERY") ?? "23",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public Task One_application_from_its_draft_to_its_certificate() =>
        Enumeration.SameStoryAsync(
            point =>
                PlayAsync(point, Plays.OneApplicationFromItsDraft, RoundNumbers.Default(1, 1, 3) with { Parts = [DossierPart.Default[0]] }),
            output,
            Math.Max(1, Every / 7)
        );

    [Fact]
    public Task A_round_from_the_call_to_the_announcement() =>
        Enumeration.SameStoryAsync(point => PlayAsync(point, Plays.WholeRound), output, Every);

    private async Task<Played> PlayAsync(CrashPoint point, Func<Service, Call, Task> play, RoundNumbers? numbers = null)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount(), point);
        var call = numbers is null ? new Call(service) : new Call(service) { Numbers = numbers };
        await play(service, call);
        Assert.Equal(point == CrashPoint.Never ? 0 : 1, service.Deaths);
        var requests = service.Requests;
        return new(await Story.OfAsync(service), requests);
    }
}
