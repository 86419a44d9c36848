using Chuyi.Verify;
using Xunit;

namespace Chuyi.Tests.Verify;

/// <summary>The code of an auditor is as good as a sign-in.</summary>
public class AuditorCodeTests
{
    [Theory]
    [InlineData(null, " typed ", "typed")]
    [InlineData("-", "typed", "typed")]
    [InlineData("given", "typed", "given")]
    [InlineData(null, " ", null)]
    [InlineData(null, "", null)]
    public async Task It_is_asked_for_where_the_command_line_does_not_have_it(string? given, string input, string? code) =>
        Assert.Equal(
            code,
            await AuditorCode.ReadAsync(given, new StringReader(input), new StringWriter(), TestContext.Current.CancellationToken)
        );

    [Theory]
    [InlineData("https://chuyi.example.org/", true)]
    [InlineData("http://127.0.0.1:7071/", true)]
    [InlineData("http://localhost/", true)]
    [InlineData("http://[::1]/", true)]
    [InlineData("http://chuyi.example.org/", false)]
    [InlineData("http://127.0.0.1.example.org/", false)]
    [InlineData("http://10.0.0.1/", false)]
    public void It_goes_where_nobody_else_can_read_it(string site, bool goes) => Assert.Equal(goes, AuditorCode.IsSafeFor(new Uri(site)));
}
