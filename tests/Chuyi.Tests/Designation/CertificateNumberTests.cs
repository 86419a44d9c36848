using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Designation;

public class CertificateNumberTests
{
    private static readonly CaseId Round = CaseId.Round(2026, "secondary-school", 1);
    private static readonly CaseId Second = CaseId.Round(2026, "secondary-school", 2);

    [Fact]
    public void A_number_is_written_as_an_office_writes_it()
    {
        Assert.Equal("楚怡中职〔2026〕001号", CertificateNumber.Written(Round, "中职", 1));
        Assert.Equal("楚怡中职〔2026〕第2批012号", CertificateNumber.Written(Second, "中职", 12));
    }

    [Theory]
    [InlineData("楚怡中职〔2026〕001号")]
    [InlineData(" 楚怡中职[2026]001号 ")]
    [InlineData("楚怡中职（２０２６）００１号")]
    [InlineData("楚怡中职【2026】 1 号")]
    [InlineData("楚怡中职〔2026〕001")]
    [InlineData("CY-2026-secondary-school-1-001")]
    public void However_a_number_is_typed_its_key_is_found(string typed) =>
        Assert.Equal(CertificateNumber.Key(Round, 1), CertificateNumber.KeyOf(typed, Catalogue.Official));

    [Theory]
    [InlineData("楚怡无此〔2026〕001号")]
    [InlineData("楚怡中职〔2026〕99999999999号")]
    [InlineData("甲校")]
    [InlineData("")]
    public void What_is_no_number_stays_what_was_typed(string typed) =>
        Assert.Equal(typed, CertificateNumber.KeyOf(typed, Catalogue.Official));

    [Fact]
    public void Every_category_has_a_word_of_its_own_that_leads_back_to_it()
    {
        foreach (var category in Catalogue.Official.Categories)
            Assert.Equal(
                CertificateNumber.Key(CaseId.Round(2027, category.Code, 3), 7),
                CertificateNumber.KeyOf(
                    CertificateNumber.Written(CaseId.Round(2027, category.Code, 3), category.Short, 7),
                    Catalogue.Official
                )
            );
    }
}
