using Xunit;

namespace Chuyi.Tests.Web;

public class ScriptWordsTests
{
    [Fact]
    public void What_scripts_say_is_known_by_the_attributes_that_carry_it() =>
        Assert.Superset(
            new HashSet<string>
            {
                "data-saving",
                "data-saved",
                "data-failed",
                "data-others",
                "data-theirs",
                "data-mine",
                "data-recorded",
                "data-too-large",
                "data-away",
                "data-ended",
                "data-sign-in",
                "data-again",
            },
            ScriptWords.Names.ToHashSet()
        );
}
