using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Chuyi.Tests.Rounds;

/// <summary>Who signs is the policy's where it names them, and the office's where it is inferred.</summary>
public class SignersFormTests
{
    private static readonly Catalogue Official = Catalogue.Official;
    private static readonly Category Inferred = Official.Category("think-tank");
    private static readonly Category Named = Official.Category("secondary-school");

    [Fact]
    public void Whom_the_policy_names_nobody_changes()
    {
        Assert.False(Named.LeadsInferred);
        Assert.Equal(["education", "finance"], Read(Named, "housing-construction", "housing-construction"));
    }

    [Theory]
    [InlineData("education", "education", "education")]
    [InlineData("finance", "education development-reform", "finance education development-reform")]
    [InlineData("finance", "", "finance")]
    public void The_office_says_who_signs_and_who_leads(string lead, string signers, string signing) =>
        Assert.Equal(signing.Split(' '), Read(Inferred, lead, signers.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Who_says_nothing_takes_whom_the_catalogue_proposes() =>
        Assert.Equal(Inferred.SignOff, Codes(SignersForm.Read(FormCollection.Empty, Official, Inferred)));

    [Theory]
    [InlineData("", "education")]
    [InlineData("education", "health")]
    public void A_department_that_there_is_not_signs_nothing(string lead, string signer) =>
        Assert.Equal("signers", SignersForm.Read(Fields(lead, signer), Official, Inferred).Refusal?.Code);

    private static IEnumerable<string> Read(Category category, string lead, params string[] signers) =>
        Codes(SignersForm.Read(Fields(lead, signers), Official, category));

    private static IEnumerable<string> Codes(Outcome<List<Department>> read) => (read.Value ?? []).Select(one => one.Code);

    private static FormCollection Fields(string lead, params string[] signers) =>
        new(new Dictionary<string, StringValues> { [SignersForm.Lead] = lead, [SignersForm.Signer] = signers });
}
