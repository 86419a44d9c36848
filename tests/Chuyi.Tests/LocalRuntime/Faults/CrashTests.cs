using Xunit;

namespace Chuyi.Tests.LocalRuntime.Faults;

/// <summary>
/// A process dies at every request it sends to storage, before it is sent and after it is done. Another one takes up
/// what it left, the caller repeats what it had no answer to, and everything ends as if nothing had been.
/// </summary>
public class CrashTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    [Fact]
    public Task A_process_that_dies_at_any_request_changes_nothing_of_what_comes_out() => Enumeration.SameStoryAsync(async point =>
    {
        await using var stage = new Stage(azurite.ConnectionString, point);
        return await stage.PlayAsync();
    }, output);
}
