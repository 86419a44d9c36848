using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Tests.Web;

public class AssetsTests
{
    /// <summary>A part that nobody joins would be served by a name that no page asks for, and its rules would hold nowhere.</summary>
    [Fact]
    public void What_is_written_in_parts_is_fetched_as_one() =>
        Assert.Equal(
            ["chuyi.css", "chuyi.js", "chuyi.svg", "hashing.js", "print.css", "sending.js", "upload.js"],
            Assets.Served.Order(StringComparer.Ordinal)
        );
}
