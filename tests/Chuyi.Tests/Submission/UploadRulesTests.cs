using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Tests.Submission;

public class UploadRulesTests
{
    [Fact]
    public void An_upload_is_named_as_we_name_them()
    {
        Assert.True(UploadRules.IsId(UploadRules.NewId()));
        Assert.All(["", "0123456789ABCDEF", "0123456789abcde", "0123456789abcdeg"], text => Assert.False(UploadRules.IsId(text)));
    }

    private static readonly string Hash = new('a', 64);

    private static readonly RoundNumbers Numbers = RoundNumbers.Default(2, 1, 3) with { MaxDocumentBytes = 100 };

    private static UploadClaim Claim(string fileName = "申报书.pdf", long bytes = 10, string? sha256 = null, string kind = "form") =>
        new(kind, fileName, bytes, sha256 ?? Hash);

    [Fact]
    public void A_right_claim_is_taken() => Assert.Null(UploadRules.Claim(Claim(), Numbers));

    [Theory]
    [InlineData("../etc/passwd.pdf")]
    [InlineData("..\\a.pdf")]
    [InlineData("/a.pdf")]
    [InlineData("C:a.pdf")]
    [InlineData("a\u0000.pdf")]
    [InlineData("a\u202Efdp.pdf")]
    [InlineData("")]
    [InlineData("...")]
    public void A_path_in_a_file_name_is_refused(string name) => Assert.Equal("file-name", UploadRules.Claim(Claim(name), Numbers)?.Code);

    [Fact]
    public void Other_claims_are_refused_with_their_reason()
    {
        Assert.Equal("kind", UploadRules.Claim(Claim(kind: "other"), Numbers)?.Code);
        Assert.Equal("empty", UploadRules.Claim(Claim(bytes: 0), Numbers)?.Code);
        Assert.Equal("too-large", UploadRules.Claim(Claim(bytes: 101), Numbers)?.Code);
        Assert.Equal("hash", UploadRules.Claim(Claim(sha256: "abc"), Numbers)?.Code);
    }

    [Theory]
    [InlineData(10, true, null)]
    [InlineData(9, true, "wrong-hash")]
    [InlineData(10, false, "wrong-hash")]
    public void What_arrived_is_held_against_the_claim(long bytes, bool sameHash, string? code) =>
        Assert.Equal(code, UploadRules.Arrived(Claim(), sameHash ? Hash : new string('b', 64), bytes)?.Code);

    [Theory]
    [InlineData(DocumentType.Pdf, null)]
    [InlineData(DocumentType.Png, "file-type")]
    public void A_part_may_take_fewer_types(DocumentType found, string? code) =>
        Assert.Equal(
            code,
            UploadRules.Content(Claim(), new("form", new("申报书", "Form")) { Types = "pdf docx" }, Recognized.As(found))?.Code
        );

    [Fact]
    public void A_program_is_refused_by_that_name() =>
        Assert.Equal("executable", UploadRules.Content(Claim(), Numbers.Parts[0], Recognized.Unfit(DocumentFault.Program))?.Code);

    [Theory]
    [InlineData("图片.jpg", DocumentType.Png, "图片.png")]
    [InlineData("申报书", DocumentType.Pdf, "申报书.pdf")]
    [InlineData("方案.v2", DocumentType.Docx, "方案.v2.docx")]
    [InlineData("a.JPEG", DocumentType.Jpeg, "a.JPEG")]
    [InlineData("a.ＰＤＦ", DocumentType.Pdf, "a.ＰＤＦ")]
    [InlineData("a.jfif", DocumentType.Jpeg, "a.jfif")]
    public void A_file_has_the_extension_of_its_content(string name, DocumentType type, string named) =>
        Assert.Equal(named, DocumentTypes.Named(name, type));

    [Theory]
    [InlineData("附件1..pdf")]
    [InlineData("报告:总结.pdf")]
    [InlineData("a")]
    [InlineData("a.doc")]
    public void What_only_looks_odd_is_no_path(string name) => Assert.Null(UploadRules.Claim(Claim(name), Numbers));
}
