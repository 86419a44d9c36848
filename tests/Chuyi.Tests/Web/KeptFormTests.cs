using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Tests.Web;

public class KeptFormTests
{
    [Fact]
    public void What_was_typed_goes_through_the_sign_in_and_comes_out_as_it_was()
    {
        var kept = new KeptForm("/drafts/A.1", [new("title", "“楚怡”𠮷\n建设"), new("score", "1"), new("score", "2")]);

        var read = KeptForm.Read(kept.ToString());

        Assert.Equal(kept.Action, read?.Action);
        Assert.Equal(kept.Fields, read?.Fields);
        Assert.Equal("“楚怡”𠮷\n建设", Assert.Single(kept.Texts).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"action\":\"/a\"}")]
    [InlineData("{\"action\":null,\"fields\":[]}")]
    [InlineData("{\"action\":\"//elsewhere.example\",\"fields\":[]}")]
    [InlineData("{\"action\":\"https://elsewhere.example/\",\"fields\":[]}")]
    [InlineData("{\"action\":\"/a\",\"fields\":[{\"name\":null,\"value\":\"x\"}]}")]
    [InlineData("{\"action\":\"/a\",\"fields\":[null]}")]
    public void What_somebody_else_made_up_is_nothing(string text) => Assert.Null(KeptForm.Read(text));
}
