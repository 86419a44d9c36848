using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>Every form that asks for an e-mail address or a telephone number, and the test that sends it what is none.</summary>
public class AddressFieldsTests
{
    private static readonly Dictionary<string, string> Doors = new()
    {
        ["People/Accounts/AccountsPage.razor"] = "StuckInputTests",
        ["People/Accounts/Changes/AccountPage.razor"] = "AddressDoorTests",
        ["People/Contacts/DepartmentsPage.razor"] = "StuckInputTests",
        ["People/SignIn/SignInPage.razor"] = "StuckInputTests",
        ["People/Units/UnitPage.razor"] = "AddressDoorTests",
        ["PublicNotice/ObjectionFormPage.razor"] = "AddressDoorTests",
        ["Submission/Subjects/MemberCorrectionFields.razor"] = "TypedMembersTests",
        ["Units/Contacts/UnitContactPage.razor"] = "AddressDoorTests",
    };

    private static readonly Dictionary<string, string> Telephones = new()
    {
        ["People/Accounts/Changes/AccountPage.razor"] = "AddressDoorTests",
        ["People/Contacts/DepartmentsPage.razor"] = "StuckInputTests",
        ["PublicNotice/ObjectionFormPage.razor"] = "AddressDoorTests",
        ["Submission/Subjects/MemberCorrectionFields.razor"] = "TypedMembersTests",
        ["Units/Contacts/UnitContactPage.razor"] = "AddressDoorTests",
    };

    [Fact]
    public void Each_is_sent_what_is_no_address() => Assert.Equal(Doors.Keys.Order(StringComparer.Ordinal), Asking("email"));

    [Fact]
    public void Each_that_asks_for_a_telephone_is_sent_what_is_no_number() =>
        Assert.Equal(Telephones.Keys.Order(StringComparer.Ordinal), Asking("tel"));

    private static IEnumerable<string> Asking(string type) =>
        Sources
            .Of(Sources.Service, ".razor")
            .Where(file => File.ReadAllText(Path.Combine(Sources.Service, file)).Contains($"Type=\"{type}\"", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [Fact]
    public void Those_tests_are_there() =>
        Assert.All(
            Doors.Values.Concat(Telephones.Values).Distinct(),
            test => Assert.Single(Sources.Of(Sources.Root, ".cs"), file => file.EndsWith($"/{test}.cs", StringComparison.Ordinal))
        );
}
