using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>Every route and who may call it. A new route is added here on purpose.</summary>
public class AudienceTests
{
    [Fact]
    public void No_route_is_without_a_declaration() =>
        Assert.DoesNotContain(AccessMiddleware.Audiences, function => function.Value == Audience.None);

    [Fact]
    public void Only_these_are_for_everybody() =>
        Assert.Equal(
            [
                "AskSignInCode",
                "Asset",
                "Certificate",
                "GiveSignInCode",
                "Home",
                "Link",
                "LodgeObjection",
                "Log",
                "Mailbox",
                "Notice",
                "ObjectionForm",
                "OpenLink",
                "Register",
                "RegisterEntry",
                "RenewLink",
                "RoundCall",
                "SignIn",
                "SignOut",
                "SignOutForm",
            ],
            AccessMiddleware.Audiences.Where(f => f.Value.HasFlag(Audience.Public)).Select(f => f.Key).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Auditors_change_nothing() =>
        Assert.Equal(
            ["Application", "Document", "ExportHistory", "History", "OfficeApplications", "OfficeRound"],
            AccessMiddleware.Audiences.Where(f => f.Value.HasFlag(Audience.Auditor)).Select(f => f.Key).Order(StringComparer.Ordinal)
        );
}
