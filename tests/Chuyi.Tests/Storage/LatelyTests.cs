using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Tests.Storage;

public sealed class LatelyTests
{
    [Fact]
    public void What_was_asked_for_last_is_kept_and_no_more_than_it_may_hold()
    {
        var lately = new Lately<string>(10);
        lately.Keep("often", "asked for");
        for (var i = 0; i < 1000; i++)
        {
            lately.Keep($"{i}", "once");
            Assert.NotNull(lately.Find("often"));
        }

        Assert.Null(lately.Find("1"));
        Assert.NotNull(lately.Find("999"));
        Assert.InRange(Enumerable.Range(0, 1000).Count(i => lately.Find($"{i}") is not null), 1, 10);
    }

    [Fact]
    public void What_is_forgotten_is_not_found()
    {
        var lately = new Lately<string>(2);
        lately.Keep("a", "one");
        lately.Keep("b", "two");
        lately.Forget("a");

        Assert.Null(lately.Find("a"));
    }
}
