using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>What the office is told to do is what it can do.</summary>
public class TroubleRowTests
{
    [Theory]
    [InlineData("department", true)]
    [InlineData("account", false)]
    [InlineData("objector", false)]
    [InlineData("pool|hash", false)]
    [InlineData(null, false)]
    public void Only_a_department_has_a_contact_that_can_be_corrected_and_any_letter_can_be_sent_again(string? to, bool isCorrected)
    {
        var remedy = new TroubleRow(
            new()
            {
                Case = CaseId.Parse("A.1"),
                Id = Troubles.OfLetter(2),
                Kind = TroubleKind.Letter,
                Reason = new("信函未能送达。", "A letter could not be delivered."),
                To = RecipientKind.TryParse(to, out var kind) ? kind : null,
                Since = default,
                Latest = default,
            },
            new("申报", "Application"),
            null,
            null
        ).Remedy;

        Assert.Equal(isCorrected, remedy.Zh.Contains("会签联系人", StringComparison.Ordinal));
        Assert.Contains("可在信函页再次发送", remedy.Zh, StringComparison.Ordinal);
    }
}
