using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Tests.Storage;

public class KeysTests
{
    private readonly Keys keys = new(new byte[32], new byte[32]);

    [Theory]
    [InlineData("a|b", "c", "a", "b|c")]
    [InlineData("ab", "c", "a", "bc")]
    [InlineData("", "1:a", "1:a", "")]
    [InlineData("1:a", "b", "1", "a1:b")]
    public void What_is_marked_cannot_be_cut_elsewhere(string visitor, string form, string otherVisitor, string otherForm)
    {
        Assert.NotEqual(keys.FormMark(visitor, form), keys.FormMark(otherVisitor, otherForm));
        Assert.NotEqual(keys.Fingerprint(visitor, form), keys.Fingerprint(otherVisitor, otherForm));
    }
}
