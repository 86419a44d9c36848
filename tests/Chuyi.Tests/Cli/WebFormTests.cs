using System.Net;
using Chuyi.Cli.Demo.Browsing;
using Xunit;

namespace Chuyi.Tests.Cli;

public sealed class WebFormTests
{
    private const string Html = """
        <form id="check" action="/send"><input type="hidden" name="form" value="mark"/>
        <input type="radio" name="decision" value="accept" required/><input type="radio" name="decision" value="refuse"/>
        <input name="score" value=""/><input name="score" value=""/>
        <select name="role"><option value="a">A</option><option value="b">B</option></select><button>OK</button></form>
        <form id="grey" action="/sign"><button disabled>Sign</button></form>
        """;

    private readonly WebPage page = new(new Uri("http://127.0.0.1:1/page"), HttpStatusCode.OK, Html);

    [Fact]
    public async Task Hidden_fields_and_defaults_are_sent_with_what_was_filled_in()
    {
        var content = page.Form("check").With("decision", "refuse").With("score", "1", "2").Content();

        Assert.Equal(
            "form=mark&decision=refuse&score=1&score=2&role=a",
            await content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public void What_a_browser_would_not_let_through_is_not_sent()
    {
        var form = page.Form("check");

        Assert.Throws<StoryBrokenException>(() => form.Content());
        Assert.Throws<StoryBrokenException>(() => form.With("decision", "supplement"));
        Assert.Throws<StoryBrokenException>(() => form.With("score", "1"));
        Assert.Throws<StoryBrokenException>(() => form.With("unknown", ""));
        Assert.Throws<StoryBrokenException>(() => page.Form("grey").Content());
        Assert.Throws<StoryBrokenException>(() => page.Form("missing"));
    }
}
