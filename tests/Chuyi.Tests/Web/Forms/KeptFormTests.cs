using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Tests.Web;

public class KeptFormTests
{
    [Fact]
    public void What_was_typed_goes_through_the_sign_in_and_comes_out_as_it_was()
    {
        var kept = new KeptForm(
            "/drafts/A.1",
            [new("title", "“楚怡”𠮷\n建设"), new("score", "1"), new("score", "2"), new("decision", "supplement"), new("list", "0a1b")]
        );

        var read = KeptForm.Read(kept.ToString());

        Assert.Equal(kept.Action, read?.Action);
        Assert.Equal(kept.Fields, read?.Fields);
        Assert.Equal(
            [("名称", "“楚怡”𠮷\n建设"), ("第 1 项评分", "1"), ("第 2 项评分", "2"), ("结论", "要求补正")],
            kept.Texts.Select(text => (text.Label.Zh, text.Text.Zh))
        );
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
