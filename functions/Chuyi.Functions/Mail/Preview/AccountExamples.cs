using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Mail;

/// <summary>What somebody is told of their account, and the members of a unit of one another's.</summary>
internal static class AccountExamples
{
    private static readonly AccountOpened Opened = new()
    {
        Account = ExampleWords.School,
        Terms = new() { Role = Role.Applicant, Unit = "U.school" },
    };

    private static readonly ExampleCase<AccountState> New = new(ExampleWords.School, AccountLetters.For);

    private static readonly SignInCodeIssued Code = new("example", ExampleWords.On(3, 2));

    private static readonly MemberInvited Invited = new()
    {
        Account = ExampleWords.School,
        Invitation = new()
        {
            Unit = "U.school",
            UnitName = ExampleWords.Unit,
            Proposal = Waits,
            Members = [ExampleWords.Colleague],
        },
        By = ExampleWords.Colleague,
        Until = ExampleWords.On(3, 16),
    };

    public static IEnumerable<LetterExample> Letters =>
        [
            .. New.Letters(3, 2, Opened),
            .. Open.Letters(3, 2, Code),
            .. Open.Letters(3, 2, Code with { ForAll = true }, "for-all"),
            .. New.Letters(3, 2, Invited),
            .. New.Letters(3, 2, Opened with { Members = [ExampleWords.Colleague] }, "another")
                .Where(letter => letter.Letter.Kind != "account-opened"),
            .. Open.Letters(3, 9, new AccountCorrected { Change = Changed(AccountChange.Correction), ProposedBy = ExampleWords.Officer }),
            .. Open.Letters(3, 9, new AccountClosed { Change = Changed(AccountChange.Closing) }),
            .. Open.Letters(
                3,
                9,
                new DeadlineTold(
                    new()
                    {
                        Round = ExampleWords.Round,
                        RoundTitle = ExampleWords.RoundTitle,
                        From = ExampleWords.On(3, 20),
                        Deadline = ExampleWords.On(3, 27),
                        Reason = ExampleWords.Later,
                    }
                )
            ),
            .. Open.Letters(
                3,
                9,
                new CorrectionTold(
                    new()
                    {
                        Round = ExampleWords.Round,
                        RoundTitle = ExampleWords.RoundTitle,
                        Called = ExampleWords.Correction.Called,
                        Before = ExampleWords.Correction.Before,
                        After = ExampleWords.Correction.After,
                        Reason = ExampleWords.Correction.Reason,
                    }
                )
            ),
            .. Open.Letters(
                3,
                9,
                new MergerTold(
                    new()
                    {
                        Gone = ExampleWords.Alliance,
                        Stays = ExampleWords.Unit,
                        Reason = ExampleWords.SameUnit,
                    }
                )
            ),
            .. Open.Letters(3, 9, new SecondFactorAdded()),
            .. Open.Letters(
                3,
                9,
                new SecondFactorReset { Change = Changed(AccountChange.SecondFactorReset), ProposedBy = ExampleWords.Officer }
            ),
            .. Open.Letters(3, 9, new AccountReopened { Change = Changed(AccountChange.Reopening), ProposedBy = ExampleWords.Officer }),
        ];

    private static ExampleCase<AccountState> Open => New.After(3, 2, Opened);

    private static Proposal Waits => new() { Id = "example", Contact = Printed("new") };

    private static ProposedChange Changed(AccountChange what) =>
        new()
        {
            What = what,
            Proposal = Waits,
            Before = Printed("before"),
            Reason = ExampleWords.Leaving,
            Members = [ExampleWords.Colleague],
        };

    private static ContactPrints Printed(string address) =>
        new()
        {
            Name = ExampleWords.Hash("name"),
            Email = ExampleWords.Hash(address),
            Phone = ExampleWords.Hash("phone"),
        };
}
