using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Tests.Web;

public class FormIdTests
{
    [Theory]
    [InlineData("0123456789abcdef01234567", true)]
    [InlineData("0123456789abcdef0123456", false)]
    [InlineData("0123456789abcdef012345678", false)]
    [InlineData("0123456789ABCDEF01234567", false)]
    [InlineData("0123456789abcdef0123456/", false)]
    [InlineData("", false)]
    public void An_id_of_a_form_is_24_digits(string text, bool isOne) => Assert.Equal(isOne, FormId.Is(text));
}
