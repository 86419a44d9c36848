using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Tests.Web;

public class FileSizeTests
{
    [Theory]
    [InlineData(1, "1 KB")]
    [InlineData(1023, "1 KB")]
    [InlineData(78283, "76 KB")]
    [InlineData(577297, "564 KB")]
    [InlineData(209715200, "200 MB")]
    [InlineData(66270000, "63.2 MB")]
    public void A_size_is_said_as_people_read_it(long bytes, string said) => Assert.Equal(said, FileSize.Say(bytes));
}
