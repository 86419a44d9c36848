using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Web;

namespace Chuyi.Browser;

/// <summary>Somebody in front of a browser: with which cookie they come, and what it stands for.</summary>
internal sealed record Seat(string Cookie, Func<DateTimeOffset, Session> Session)
{
    public static Seat Officer { get; } = SignedIn(Role.Office, Rehearsals.Service.OfficeEmail);

    public static Seat SecondOfficer { get; } = SignedIn(Role.Office, "second@example.org");

    public static Seat Administrator { get; } = SignedIn(Role.Administrator, "administrator@example.org");

    public static Seat SecondAdministrator { get; } = SignedIn(Role.Administrator, "other@example.org");

    /// <summary>One who is signed in with more than one browser.</summary>
    public static Seat Traveller { get; } = SignedIn(Role.Auditor, "traveller@example.org");

    /// <summary>One who has set up an authenticator.</summary>
    public static Seat Guarded { get; } = SignedIn(Role.Auditor, "otp-zh@example.org");

    public static Seat Auditor { get; } = SignedIn(Role.Auditor, "auditor@example.org");

    /// <summary>The applicant of a unit.</summary>
    public static Seat Applicant(string unit, string name) => SignedIn(Role.Applicant, "school@example.org", unit, name);

    /// <summary>Who opened the link of a case with its code.</summary>
    public static Seat Holding(string @case, string holder) =>
        new(
            Cookies.Task(CaseId.Parse(@case)),
            until => new Session
            {
                Account = "",
                Case = CaseId.Parse(@case),
                Holder = holder,
                Until = until,
            }
        );

    private static Seat SignedIn(Role role, string email, string? unit = null, string? name = null) =>
        new(
            Cookies.Session,
            until => new Session
            {
                Account = CaseId.Account(email),
                Role = role,
                Unit = unit,
                UnitName = name,
                Since = until.AddDays(-1),
                Until = until,
                Device = Device.Read("Chrome/ Windows"),
            }
        );
}
