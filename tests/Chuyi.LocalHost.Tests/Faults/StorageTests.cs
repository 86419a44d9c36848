using Xunit;

namespace Chuyi.LocalHost.Tests.Faults;

/// <summary>Storage refuses, cuts connections, falls silent or goes away: the host waits and goes on, and nothing is done twice.</summary>
public class StorageTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    [Theory]
    [InlineData(Fault.Error)]
    [InlineData(Fault.Busy)]
    [InlineData(Fault.CutBefore)]
    [InlineData(Fault.CutInAnswer)]
    public async Task One_request_in_three_goes_wrong(Fault fault)
    {
        var random = new Random(7);
        await SameStoryAsync(_ =>
        {
            lock (random)
                return random.Next(3) == 0 ? fault : Fault.None;
        });
    }

    [Fact]
    public async Task Everything_that_can_go_wrong_goes_wrong_at_once()
    {
        var random = new Random(8);
        // Silence costs a network timeout each time, so it comes rarely.
        await SameStoryAsync(number =>
        {
            lock (random)
                return number is 30 or 90 ? Fault.Silence
                    : random.Next(4) == 0 ? (Fault)random.Next(1, 5)
                    : Fault.None;
        });
    }

    [Fact]
    public async Task Storage_that_is_away_for_half_a_minute_is_waited_for()
    {
        var expected = await PlayAsync(azurite.ConnectionString);
        var folder = Directory.CreateTempSubdirectory("azurite-");
        try
        {
            await using var own = await Chuyi.LocalHost.Azurite.StartAsync(folder.FullName, TestContext.Current.CancellationToken);
            await using var stage = new Stage(own.ConnectionString, CrashPoint.Never);
            var away = Task.CompletedTask;
            var played = await stage.PlayAsync(act =>
            {
                if (act == 9)
                    away = own.GoAwayAsync(TimeSpan.FromSeconds(30));
            });
            await away;
            Assert.Equal(expected, played.Story);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task SameStoryAsync(Func<int, Fault> choose)
    {
        var expected = await PlayAsync(azurite.ConnectionString);
        await using var storage = await FaultyStorage.StartAsync(azurite.ConnectionString, choose);
        Assert.Equal(expected, await PlayAsync(storage.ConnectionString));
        output.WriteLine($"{storage.Faults} requests went wrong.");
        Assert.True(storage.Faults > 20);
    }

    private static async Task<string> PlayAsync(string connectionString)
    {
        await using var stage = new Stage(connectionString, CrashPoint.Never);
        return (await stage.PlayAsync()).Story;
    }
}
