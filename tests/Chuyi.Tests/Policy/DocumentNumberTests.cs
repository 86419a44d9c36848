using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Policy;

public class DocumentNumberTests
{
    [Theory]
    [InlineData("湘教通〔2026〕88号", "湘教通〔2026〕88号")]
    [InlineData(" 湘教通 [2026] 88 号 ", "湘教通〔2026〕88号")]
    [InlineData("湘教通（２０２６）８８号", "湘教通〔2026〕88号")]
    [InlineData("湘教通【2026】1号", "湘教通〔2026〕1号")]
    [InlineData("湘政办发﹝2026﹞12345号", "湘政办发〔2026〕12345号")]
    public void A_document_number_is_written_as_it_is_printed(string typed, string printed)
    {
        Assert.Equal(printed, DocumentNumber.Read(typed).Value?.Text);
        Assert.True(DocumentNumber.IsWritten(printed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("随便写的")]
    [InlineData("88号")]
    [InlineData("〔2026〕88号")]
    [InlineData("湘教通2026第88号")]
    [InlineData("湘教通〔26〕88号")]
    [InlineData("湘教通〔2026〕088号")]
    [InlineData("湘教通〔2026〕88")]
    [InlineData("湘教通〔2026〕号")]
    [InlineData("湘教通〔2026〕123456号")]
    [InlineData("ABC〔2026〕88号")]
    [InlineData("湘教通〔2026〕88号，湘教通〔2026〕89号")]
    [InlineData("湘教通〔9026〕88号")]
    public void What_does_not_look_like_one_is_refused(string typed)
    {
        Assert.Equal("document-number", DocumentNumber.Read(typed).Refusal?.Code);
        Assert.False(DocumentNumber.IsWritten(typed));
    }

    [Theory]
    [InlineData("湘教通[2026]88号")]
    [InlineData("湘教通〔2026〕 88号")]
    public void Only_the_printed_form_is_written(string typed) => Assert.False(DocumentNumber.IsWritten(typed));
}
