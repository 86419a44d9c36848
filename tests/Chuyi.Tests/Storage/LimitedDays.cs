using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Tests.Storage;

/// <summary>What is asked for again and again under limits, each time by a form of its own, on rows in memory.</summary>
internal sealed class LimitedDays : TimeProvider
{
    private readonly Limits limits;
    private DateTimeOffset now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private int forms;

    public LimitedDays() => limits = new(new RowStorage().Tables, new Keys(new byte[32], new byte[32]), this);

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>The next day comes.</summary>
    public void Pass() => now = now.AddDays(1);

    /// <summary>Asks as often as it is told, each time for something else; returns how often that was let through.</summary>
    public async Task<int> Ask(int times, Func<int, IReadOnlyList<(Limit Limit, string Of)>> counted)
    {
        var through = 0;
        for (var i = 0; i < times; i++)
            through += await limits.TakeAll(counted(i), $"form{forms++}", TestContext.Current.CancellationToken) ? 1 : 0;
        return through;
    }
}
