using Chuyi.Functions.Applications;
using Xunit;

namespace Chuyi.Tests.Applications.Subjects;

/// <summary>No identity number is taken, and a month of birth however people write one.</summary>
public class PersonalDataTests
{
    [Theory]
    [InlineData("430102197503071234")]
    [InlineData("身份证：43010219750307123X。")]
    [InlineData("４３０１０２１９７５０３０７１２３４")]
    [InlineData("430102 19750307 1234")]
    public void What_looks_like_an_identity_number_is_refused(string text) =>
        Assert.Equal("identity-number", IdentityNumbers.Fault("deeds", text)?.Code);

    [Theory]
    [InlineData("12430000444885356J")]
    [InlineData("证书编号 430102197513071234")]
    [InlineData("1380013800013800138000")]
    public void Other_numbers_are_not(string text) => Assert.Null(IdentityNumbers.Fault("deeds", text));

    [Theory]
    [InlineData("1975-03")]
    [InlineData("1975年3月")]
    [InlineData("1975.3")]
    [InlineData("197503")]
    [InlineData("１９７５－０３")]
    public void A_month_is_read_as_it_is_written(string text) => Assert.Equal("1975-03", BirthMonth.Read(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("1975")]
    [InlineData("1975-13")]
    [InlineData("1975-03-07")]
    public void What_is_no_month_is_told(string text) => Assert.Equal("born", BirthMonth.Read(text).Refusal?.Field);
}
