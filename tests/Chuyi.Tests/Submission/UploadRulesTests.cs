using System.Text;
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
    [InlineData("")]
    [InlineData("...")]
    public void A_path_in_a_file_name_is_refused(string name) => Assert.Equal("file-name", UploadRules.Claim(Claim(name), Numbers)?.Code);

    [Fact]
    public void Other_claims_are_refused_with_their_reason()
    {
        Assert.Equal("kind", UploadRules.Claim(Claim(kind: "other"), Numbers)?.Code);
        Assert.Equal("file-type", UploadRules.Claim(Claim("a.exe"), Numbers)?.Code);
        Assert.Equal("empty", UploadRules.Claim(Claim(bytes: 0), Numbers)?.Code);
        Assert.Equal("too-large", UploadRules.Claim(Claim(bytes: 101), Numbers)?.Code);
        Assert.Equal("hash", UploadRules.Claim(Claim(sha256: "abc"), Numbers)?.Code);
    }

    [Theory]
    [InlineData(DocumentType.Pdf, 10, true, null)]
    [InlineData(DocumentType.Executable, 10, true, "executable")]
    [InlineData(DocumentType.Png, 10, true, "wrong-type")]
    [InlineData(DocumentType.Pdf, 9, true, "wrong-hash")]
    [InlineData(DocumentType.Pdf, 10, false, "wrong-hash")]
    public void Content_is_held_against_the_claim(DocumentType found, long bytes, bool sameHash, string? code) =>
        Assert.Equal(code, UploadRules.Content(Claim(), found, sameHash ? Hash : new string('b', 64), bytes)?.Code);

    [Theory]
    [InlineData("%PDF-1.7 …", DocumentType.Pdf)]
    [InlineData("MZ\u0090", DocumentType.Executable)]
    [InlineData("#!/bin/sh", DocumentType.Executable)]
    [InlineData("PK\u0003\u0004…word/document.xml", DocumentType.Docx)]
    [InlineData("PK\u0003\u0004…anything", DocumentType.Unknown)]
    [InlineData("hello", DocumentType.Unknown)]
    public void A_type_is_recognised_by_content(string content, DocumentType type)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        for (var step = 1; step <= bytes.Length; step++)
        {
            var reader = new DocumentTypeReader();
            foreach (var part in bytes.Chunk(step))
                reader.Read(part);
            Assert.Equal(type, reader.Type);
        }
    }
}
