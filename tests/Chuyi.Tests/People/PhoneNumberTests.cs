using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Tests.People;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("13800001234", "13800001234", "1234")]
    [InlineData(" 138-0000-1234 ", "13800001234", "1234")]
    [InlineData("１３８００００１２３４", "13800001234", "1234")]
    [InlineData("+86 138 0000 1234", "+8613800001234", "1234")]
    [InlineData("（0731）84714893", "073184714893", "4893")]
    [InlineData("0731—84714893", "073184714893", "4893")]
    [InlineData("84714893\u00A0", "84714893", "4893")]
    public void A_number_is_its_digits(string typed, string text, string end)
    {
        var read = PhoneNumber.Read(typed).Value;

        Assert.Equal(text, read?.Text);
        Assert.Equal(
            end,
            new Person
            {
                Id = "P.one",
                Name = "甲",
                Email = "a@example.org",
                Phone = text,
            }.PhoneEnd
        );
        Assert.Equal(read, PhoneNumber.Read(text).Value);
    }

    [Theory]
    [InlineData("1.38001E+10")]
    [InlineData("1.38E+10")]
    [InlineData("1.38e10")]
    [InlineData("13800001234.0")]
    public void What_Excel_made_of_a_number_is_refused_and_Excel_is_named(string typed)
    {
        var reason = PhoneNumber.Read(typed).Refusal!.Reason;

        Assert.Contains("Excel", reason.Zh, StringComparison.Ordinal);
        Assert.Contains("Excel", reason.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1234")]
    [InlineData("无")]
    [InlineData("1380000123")]
    [InlineData("138000012345")]
    [InlineData("13800001234或13900005678")]
    [InlineData("13800001234,13900005678")]
    [InlineData("+")]
    [InlineData("138+00001234")]
    [InlineData("13800001234\u200B")]
    [InlineData("०१२३४५६७८९")]
    [InlineData("123456789012345678901")]
    public void What_is_no_number_is_refused(string typed) => Assert.Equal("phone", PhoneNumber.Read(typed).Refusal?.Code);
}
