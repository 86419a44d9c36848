using Xunit;

namespace Chuyi.LocalHost.Tests.Faults;

/// <summary>
/// A process dies at every request it sends to storage, before it is sent and after it is done. Another one takes up
/// what it left, the caller repeats what it had no answer to, and everything ends as if nothing had been.
/// </summary>
public class CrashTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    [Fact]
    public Task A_process_that_dies_at_any_request_changes_nothing_of_what_comes_out() =>
        Enumeration.SameStoryAsync(
            async point =>
            {
                await using var stage = new Stage(azurite.ConnectionString, point);
                return await stage.PlayAsync();
            },
            output
        );

    [Fact]
    public Task A_process_that_dies_while_it_takes_up_what_a_dead_one_left_changes_nothing_either() =>
        Enumeration.SameStoryAsync(
            async point =>
            {
                // The second one dies at one of its first 24 requests, another one for each point.
                var again = point == CrashPoint.Never ? point : new(1 + (point.Request * 7 % 24), point.Request / 24 % 2 == 0);
                await using var stage = new Stage(azurite.ConnectionString, point, again);
                return await stage.PlayAsync();
            },
            output
        );
}
