using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>
/// Which routes everybody, auditors and administrators may call: a new one of these is added here on purpose. All others are
/// the office's, and of those whom they concern.
/// </summary>
public class AudienceTests
{
    [Fact]
    public void No_route_is_without_a_declaration() =>
        Assert.DoesNotContain(AccessRule.All, function => function.Value.Audience == Audience.None);

    [Fact]
    public void Only_these_are_for_everybody() =>
        Assert.Equal(
            [
                "AskSignInCode",
                "Asset",
                "Certificate",
                "CheckReceipt",
                "CheckReceiptFile",
                "DrawDocument",
                "DrawPage",
                "DrawWithMoves",
                "GiveSecondCode",
                "GiveSignInCode",
                "Help",
                "Home",
                "Kit",
                "LetterPreview",
                "LetterPreviewHtml",
                "LetterPreviews",
                "Link",
                "LodgeObjection",
                "Log",
                "LoseSecondFactor",
                "Mailbox",
                "NotFound",
                "Notice",
                "ObjectionForm",
                "OpenLink",
                "RefuseKit",
                "Register",
                "RegisterEntry",
                "RenewLink",
                "RoundCall",
                "SetUpOnTheWayIn",
                "SignIn",
                "SignInByPlatform",
                "SignOut",
                "SignOutForm",
            ],
            AccessRule.All.Where(f => f.Value.Audience.HasFlag(Audience.Public)).Select(f => f.Key).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Auditors_change_nothing_but_where_they_are_signed_in() =>
        Assert.Equal(
            [
                "Application",
                "Audit",
                "CaseLetters",
                "Document",
                "DocumentLooks",
                "Dossier",
                "EndSession",
                "ExportApplications",
                "ExportDocumentLooks",
                "ExportFound",
                "ExportHistory",
                "ExportSignIns",
                "History",
                "OfficeApplications",
                "OfficeExpert",
                "OfficeExperts",
                "OfficeObjection",
                "OfficeRound",
                "OfficeUnit",
                "OfficeUnits",
                "Receipt",
                "RecommendationLetter",
                "Recommenders",
                "ReviewSheets",
                "RoundExperts",
                "SealedFile",
                "SecondFactor",
                "Sessions",
                "SetUpSecondFactor",
                "SignIns",
                "VerifierCode",
            ],
            AccessRule.All.Where(f => f.Value.Audience.HasFlag(Audience.Auditor)).Select(f => f.Key).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Administrators_keep_accounts_and_see_nothing_of_a_round() =>
        Assert.Equal(
            [
                "Account",
                "Accounts",
                "AddSchedule",
                "Administration",
                "Calendar",
                "CaseLetters",
                "CloseAccount",
                "ConfirmAccount",
                "ConfirmDepartment",
                "CorrectAccount",
                "Departments",
                "DropAccount",
                "DropDepartment",
                "EndSession",
                "OpenAccount",
                "ProposeDepartment",
                "RemindAccount",
                "ReopenAccount",
                "SecondFactor",
                "SendLetterAgain",
                "Sessions",
                "SetUpSecondFactor",
                "SettleTrouble",
                "Trouble",
                "TryAgain",
            ],
            AccessRule.All.Where(f => f.Value.Audience.HasFlag(Audience.Administrator)).Select(f => f.Key).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_office_keeps_no_contact_and_does_not_administer_the_service() =>
        Assert.Equal(
            ["AddSchedule", "Administration", "ConfirmDepartment", "Departments", "DropDepartment", "ProposeDepartment"],
            AccessRule
                .All.Where(f => f.Value.Audience.HasFlag(Audience.Administrator) && !f.Value.Audience.HasFlag(Audience.Office))
                .Select(f => f.Key)
                .Order(StringComparer.Ordinal)
        );
}
