using Chuyi.Functions.Cases;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>The ids of instances are a storage format.</summary>
public class InstanceIdTests
{
    [Theory]
    [InlineData("A.abc", "A.abc", "")]
    [InlineData("seal-0f@A.abc", "A.abc", "seal-0f")]
    public void It_says_for_which_case_it_runs(string text, string @case, string run)
    {
        var id = InstanceId.Parse(text);
        Assert.Equal((@case, run, text), (id.Case.ToString(), id.Run, id.ToString()));
        Assert.Equal(run.Length == 0, id.IsOfCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("seal-0f")]
    [InlineData("@A.abc")]
    [InlineData("seal@")]
    [InlineData("seal@nothing")]
    [InlineData("a@b@A.abc")]
    public void Anything_else_is_none(string text) => Assert.False(InstanceId.TryParse(text, out _));
}
