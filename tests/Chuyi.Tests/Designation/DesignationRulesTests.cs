using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Designation;

public class DesignationRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 3, 1, 0, 0, TimeSpan.Zero);

    private static readonly IssueDesignation Issue = new("CY-1", "R.1", "secondary-school", "优秀中职学校", "Secondary school",
        "A.1", "某校", "建设", "P.1", "湘教通〔2026〕88号", new(2026, 4, 3), Catalogue.Official.Programme);

    private static readonly DesignationMade Made = new("CY-1", "R.1", "secondary-school", "优秀中职学校", "Secondary school",
        "A.1", "某校", "建设", "P.1", "湘教通〔2026〕88号", new(2026, 4, 3), Catalogue.Official.Programme);

    private static readonly DesignationState Issued = DesignationState.Empty.After(Made, Now);

    [Fact]
    public void A_number_is_given_as_it_was_asked_for() => Assert.Equal(Made, Assert.Single(Decide(DesignationState.Empty, Issue).Facts));

    [Fact]
    public void A_number_is_given_once() => Assert.Equal("not-now", Decide(Issued, Issue).Refusal?.Code);

    [Fact]
    public void What_is_asked_of_another_process_is_not_taken_here() =>
        Assert.Equal("not-here", Decide(Issued, new PassCheck()).Refusal?.Code);

    [Fact]
    public void It_is_registered_once_its_certificate_is_issued()
    {
        var certificate = new CertificateIssued(new string('a', 64), 1000);
        var registered = Issued.After(certificate, Now);

        Assert.Equal((CaseTags.None, "Made", "Registered"), (DesignationState.Empty.Tags, Issued.Tags.Stage, registered.Tags.Stage));
        Assert.Equal((Made, certificate), (registered.Made, registered.Certificate));
    }

    private static Decision Decide(DesignationState state, Act act) =>
        DesignationRules.Decide(state, new ReceivedAct("id", "G.CY-1", "R.1", Now, act));
}
