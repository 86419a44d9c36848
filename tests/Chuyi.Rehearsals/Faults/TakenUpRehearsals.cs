using System.Globalization;
using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;
using Xunit;

namespace Chuyi.Rehearsals.Faults;

/// <summary>
/// Every workflow that runs breaks off at one request of the service to storage, wherever it stands; the sweep takes the
/// cases up again from their facts: the same facts once each, the same letters, and a fact that says so.
/// </summary>
[Collection(nameof(Enumeration))]
public class TakenUpRehearsals(AzuriteFixture azurite, ITestOutputHelper output)
{
    /// <summary>Of the points of a round one in so many is tried, of an application's life one in a fifth of that.</summary>
    private static readonly int Every = int.Parse(
        Environment.GetEnvironmentVariable("CHUYI_BREAK_EVERY") ?? "245",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public Task One_application_from_its_submission_to_its_certificate() => SameStoryAsync(Plays.OneApplication, Math.Max(1, Every / 5));

    [Fact]
    public Task A_round_from_the_call_to_the_announcement() => SameStoryAsync(Plays.WholeRound, Every);

    [Fact]
    public Task A_round_from_the_call_to_its_end_without_a_designation() => SameStoryAsync(Plays.EndedRound, Every);

    [Fact]
    public Task A_list_that_changes_by_withdrawals_and_a_return() => SameStoryAsync(Plays.ChangedLists, Every);

    [Fact]
    public Task Accounts_that_two_persons_open_or_turn_down() => SameStoryAsync(Plays.Accounts, Math.Max(1, Every / 35));

    private Task SameStoryAsync(Func<Service, Call, Task> play, int every) =>
        Enumeration.SameStoryAsync(
            StorageLateness.PlayedInTime(
                point => Service.StartAsync(azurite.NewAccount(), new BreakOff(point)),
                async (service, point) =>
                {
                    await play(service, new Call(service));
                    // Near the end of the story one play may have a request less than another: then the point was not reached.
                    var breakOff = service.BreakOff!;
                    Assert.Equal(point != CrashPoint.Never && breakOff.Count >= point.Request, breakOff.HasBroken);
                    var requests = breakOff.Count;
                    return new(Plain(await Story.OfAsync(service)), requests);
                },
                output
            ),
            output,
            every
        );

    // Without the fact itself, and without what is counted: a letter that went out as its case broke off goes out again.
    private static string Plain(string story) =>
        string.Join(
            '\n',
            Regex
                .Replace(story, @"[0-9]{2}:[0-9]{2}:[0-9]{2} |(?<=\.)[0-9]+(?=\.[a-z-]+\.eml)|[0-9]+(?= (条|项|个))", "")
                .Split('\n')
                // Who was written to late, because the case had broken off, keeps the whole time.
                .Where(line => !line.Contains(nameof(CaseTakenUp), StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Distinct()
        );
}
