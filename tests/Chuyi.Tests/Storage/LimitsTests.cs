using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Tests.Storage;

public sealed class LimitsTests
{
    private static readonly Limit Three = new("three", 3, TimeSpan.FromDays(1));

    private readonly RowStorage storage = new();
    private int forms;

    [Fact]
    public async Task What_a_process_remembers_lets_no_more_through_than_what_storage_has()
    {
        var (one, other) = (Process(), Process());

        Assert.True(await Take(one));
        Assert.True(await Take(other));
        Assert.True(await Take(one));
        Assert.False(await Take(other));
        Assert.False(await Take(one));
    }

    [Fact]
    public async Task What_is_remembered_is_of_its_own_limit()
    {
        var process = Process();
        var other = Three with { Name = "other" };

        for (var i = 0; i < 3; i++)
        {
            Assert.True(await Take(process));
            Assert.True(await Take(process, other));
        }
        Assert.False(await Take(process));
        Assert.False(await Take(process, other));
    }

    private Limits Process() => new(storage.Tables, new Keys(new byte[32], new byte[32]), TimeProvider.System);

    private Task<bool> Take(Limits limits, Limit? limit = null) =>
        limits.Take(limit ?? Three, "somebody", $"form{forms++}", TestContext.Current.CancellationToken);
}
