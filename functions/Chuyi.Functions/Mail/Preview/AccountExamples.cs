using Chuyi.Functions.Cases;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Mail;

/// <summary>What somebody is told of their account.</summary>
internal static class AccountExamples
{
    private static readonly AccountOpened Opened = new()
    {
        Account = ExampleWords.School,
        Terms = new() { Role = Role.Applicant, Unit = "U.school" },
    };

    private static readonly ExampleCase<AccountState> New = new(ExampleWords.School, AccountLetters.For);

    private static readonly SignInCodeIssued Code = new("example", ExampleWords.On(3, 2));

    public static IEnumerable<LetterExample> Letters =>
        [
            .. New.Letters(3, 2, Opened),
            .. New.After(3, 2, Opened).Letters(3, 2, Code),
            .. New.After(3, 2, Opened).Letters(3, 2, Code with { ForAll = true }, "for-all"),
            .. New.After(3, 2, Opened)
                .Letters(3, 3, new AccountCorrected { Change = Change(AccountChange.Correction), ProposedBy = Officer }),
            .. New.After(3, 2, Opened).Letters(3, 4, new AccountClosed { Change = Change(AccountChange.Closing) }),
            .. New.After(3, 2, Opened)
                .Letters(3, 5, new AccountReopened { Change = Change(AccountChange.Reopening), ProposedBy = Officer }),
            .. New.Letters(3, 6, Invited),
            .. New.After(3, 6, Invited).Letters(3, 7, Opened with { InvitedBy = Colleague, Members = [ExampleWords.School] }, "invited"),
        ];

    private static readonly string Officer = $"office {ExampleWords.Officer}";

    private static readonly string Colleague = $"applicant {ExampleWords.School}";

    private static MemberInvited Invited =>
        new()
        {
            Account = ExampleWords.School,
            Invitation = new()
            {
                Unit = "U.school",
                UnitName = ExampleWords.Unit,
                Proposal = new() { Id = "example", Contact = Prints("new") },
                Members = [ExampleWords.School],
            },
            By = Colleague,
            Until = ExampleWords.On(3, 20),
        };

    private static ProposedChange Change(AccountChange what) =>
        new()
        {
            What = what,
            Proposal = new() { Id = "example", Contact = Prints(what == AccountChange.Correction ? "new" : "old") },
            Before = Prints("old"),
            Reason = ExampleWords.Moved,
            Members = [ExampleWords.School],
        };

    private static ContactPrints Prints(string email) =>
        new()
        {
            Name = "name",
            Email = email,
            Phone = "phone",
        };
}
