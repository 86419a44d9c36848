using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Xunit;

namespace Chuyi.Tests.Mail;

public class RecipientKindTests
{
    [Theory]
    [InlineData("account")]
    [InlineData("department")]
    [InlineData("objector")]
    [InlineData("pool|0123")]
    public void A_kind_is_stored_by_its_text(string text)
    {
        Assert.True(RecipientKind.TryParse(text, out var kind));
        var stored = Json.Write(new Recipient(kind, "1"));
        Assert.Equal($$"""{"kind":"{{text}}","id":"1"}""", stored);
        Assert.Equal(new Recipient(kind, "1"), Json.Read<Recipient>(stored));
    }

    [Theory]
    [InlineData("")]
    [InlineData("accounts")]
    [InlineData("pool")]
    public void There_are_no_others(string text) => Assert.False(RecipientKind.TryParse(text, out _));

    [Fact]
    public void An_expert_is_of_a_pool()
    {
        Assert.True(Recipient.Expert("0123", "E1").IsExpert);
        Assert.False(Recipient.Department("finance").IsExpert);
    }
}
