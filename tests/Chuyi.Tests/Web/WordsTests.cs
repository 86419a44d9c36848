using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>What the tests of words find, and what they let pass.</summary>
public class WordsTests
{
    [Theory]
    [InlineData("zh", "请于12月1日 00:00:10前提交。", "seconds")]
    [InlineData("zh", "“2026年“楚怡”学校申报”已提交。", "nested quotation marks")]
    [InlineData("zh", "名单已由 Office 确认。", "English")]
    [InlineData("en", "The list was 确认 by the office.", "Chinese")]
    [InlineData("en", "The stage is InReview now.", "a raw name")]
    [InlineData("en", "Please give maxMegabytes as a number.", "a raw name")]
    [InlineData("en", "The round R.2026.secondary-school.1 is open.", "an id")]
    [InlineData("en", "The list 52076bab1c99916c366aaf2d is signed.", "a hash")]
    public void What_nobody_should_read_is_found(string language, string text, string what) =>
        Assert.Contains(Words.WrongIn(text, language, []), wrong => wrong.StartsWith(what, StringComparison.Ordinal));

    [Theory]
    [InlineData("zh", "请于12月1日（周二）24时前上传 PDF 或 DOCX，不超过 200 MB。")]
    [InlineData("zh", "“‘楚怡’学校建设”已提交，回执号 K53PJU6M7X4A。")]
    [InlineData("zh", "专家 E3 的链接发往 e3@example.org；《申报书.pdf》（SHA-256 52076bab1c99916c…）已封存。")]
    [InlineData("en", "The certificate CY-2026-secondary-school-1-001 is in the register.")]
    public void What_everybody_can_read_is_not(string language, string text) => Assert.Empty(Words.WrongIn(text, language, []));

    [Fact]
    public void What_was_typed_may_be_of_any_language() =>
        Assert.Empty(Words.WrongIn("甲校 submitted “甲校建设”.", "en", ["甲校", "甲校建设"]));
}
