using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Tests.Cases;
using Chuyi.Tests.Rounds;
using Xunit;

namespace Chuyi.Tests.People;

public class AccountRulesTests
{
    private const string First = "office P.first",
        Second = "office P.second";

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly AccountState Opened = After(
        AccountState.Empty,
        new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }),
        First
    );

    private static readonly ProposeAccount Auditor = new(new ProposedAccount { Role = Role.Auditor, Proposal = Proposals.Of("form") });

    private static readonly AccountState Proposed = After(AccountState.Empty, Auditor, First);

    private static readonly AccountState Invited = After(AccountState.Empty, new InviteMember(UnitRulesTests.Invitation), "applicant P.2");

    private static readonly AccountState Closed = After(Opened, new CloseAccount(Change(AccountChange.Closing)), First);

    // Whoever asks has five tries at each code, and all strangers together cause so many codes of their own in a day.
    [Fact]
    public void Whoever_guesses_sign_in_codes_has_less_than_one_chance_in_ten_thousand_a_day()
    {
        var codes = TimeSpan.FromDays(1) / SignInLimits.PerAddress.Period * SignInLimits.PerAddress.Most;
        Assert.True(codes * StoredLink.MaxWrongCodes * 10_000 < Math.Pow(10, AccountRules.CodeDigits));
        var keys = new Keys(new byte[32], new byte[32]);
        Assert.Equal(AccountRules.CodeDigits, keys.Code("name", AccountRules.CodeDigits).Length);
        Assert.Equal(CodeForAll.Digits, keys.Code("name", CodeForAll.Digits).Length);
    }

    [Fact]
    public void The_request_that_all_share_is_of_one_account_and_one_hour()
    {
        var keys = new Keys(new byte[32], new byte[32]);
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        string Of(string email, DateTimeOffset at) => CodeForAll.AskOf(keys, CaseId.Account(email), at);

        Assert.True(CodeForAll.Is(Of("a@example.org", now)));
        Assert.Equal(Of("a@example.org", now), Of("a@example.org", now.AddMinutes(59)));
        Assert.NotEqual(Of("a@example.org", now), Of("a@example.org", now.AddMinutes(60)));
        Assert.NotEqual(Of("a@example.org", now), Of("b@example.org", now));
    }

    internal static StageCells Cells { get; } =
        StageCells.Of<AccountState>(
            AccountRules.Decide,
            state => state.Stage,
            [
                AccountState.Empty,
                Proposed,
                Invited,
                Opened,
                After(Opened, new ProposeChange(Change(AccountChange.Correction)), First),
                Closed,
                After(Closed, new ProposeReopening(Change(AccountChange.Reopening)), First),
            ],
            [
                new ProposeChange(Change(AccountChange.Correction)),
                new ProposeReopening(Change(AccountChange.Reopening)),
                new CloseAccount(Change(AccountChange.Closing)),
                new RemindAccount(),
                new NoteSecondFactor(),
                new TellMerger(
                    new()
                    {
                        Gone = "甲校",
                        Stays = "乙校",
                        Reason = "同一单位",
                    }
                ),
                new TellCorrection(
                    new()
                    {
                        Round = SampleRound.Id,
                        RoundTitle = SampleRound.Call.Title,
                        Called = SampleRound.Corrected.Called,
                        Before = SampleRound.Corrected.Before,
                        After = SampleRound.Corrected.After,
                        Reason = SampleRound.Corrected.Reason,
                    }
                ),
                new TellDeadline(
                    new()
                    {
                        Round = SampleRound.Id,
                        RoundTitle = SampleRound.Call.Title,
                        From = SampleRound.Call.Deadline,
                        Deadline = SampleRound.Later.Deadline,
                        Reason = SampleRound.Later.Reason,
                    }
                ),
                new InviteMember(UnitRulesTests.Invitation),
                new JoinUnit(),
                new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }),
                Auditor,
                new ConfirmProposal("form"),
                new DropProposal("form"),
                new AskSignInCode("ask"),
            ],
            act => new ReceivedAct("id", CaseId.Parse("P.1"), Second, Now, act)
        );

    [Fact]
    public void The_first_administrator_is_alone_until_there_is_another()
    {
        CaseId first = CaseId.Account("first@example.org"),
            second = CaseId.Account("second@example.org");
        Person Of(CaseId id, Role role) =>
            new()
            {
                Id = id,
                Name = "某人",
                Email = "",
                Phone = "",
                Role = role,
            };
        Person[] both = [Of(first, Role.Administrator), Of(second, Role.Administrator)];

        Assert.True(
            AccountRules.IsTheOnlyAdministrator(first, first, [Of(first, Role.Administrator), Of(second, Role.Office)], besides: "")
        );
        Assert.True(AccountRules.IsTheOnlyAdministrator(first, first, both, besides: second));
        Assert.False(AccountRules.IsTheOnlyAdministrator(first, first, both, besides: ""));
        Assert.False(AccountRules.IsTheOnlyAdministrator(second, first, [], besides: ""));
    }

    [Theory]
    [InlineData(Role.Applicant, Role.Office)]
    [InlineData(Role.Office, Role.Administrator)]
    [InlineData(Role.Auditor, Role.Administrator)]
    [InlineData(Role.Administrator, Role.Administrator)]
    public void The_office_keeps_the_accounts_of_applicants_and_administrators_those_of_the_staff(Role role, Role keeper)
    {
        Assert.Equal(
            [keeper],
            Enum.GetValues<Role>().Where(one => AccountRules.WhyNotKept(role, one) is null && AccountRules.KeptBy(one).Contains(role))
        );
        Assert.NotNull(AccountRules.WhyNotKept(role, keeper: null));
    }

    [Theory]
    [InlineData(Role.Applicant, WorkItem.Office)]
    [InlineData(Role.Auditor, WorkItem.Administrators)]
    public void Who_keeps_an_account_is_asked_to_confirm_what_is_proposed_of_it(Role role, string holder)
    {
        var proposed = After(
            AccountState.Empty,
            new ProposeAccount(
                new()
                {
                    Role = role,
                    Unit = "U.1",
                    Proposal = Proposals.Of("form"),
                }
            ),
            First
        );

        Assert.Equal((holder, First), (Assert.Single(proposed.Work(CaseId.Parse("P.1"))).Holder, proposed.Work(CaseId.Parse("P.1"))[0].By));
    }

    [Theory]
    [InlineData(Role.Office, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Auditor, false)]
    [InlineData(Role.Applicant, false)]
    public void The_last_of_those_without_whom_nothing_goes_on_has_to_stay(Role role, bool stays)
    {
        Person Of(string id, Role its, bool closed) =>
            new()
            {
                Id = id,
                Name = "某人",
                Email = "",
                Phone = "",
                Role = its,
                IsClosed = closed,
            };
        Person[] others =
        [
            Of("P.1", role, false),
            Of("P.2", role, true),
            Of("P.3", Role.Auditor, false),
            .. Enum.GetValues<Role>().Where(one => one != role).Select(one => Of("P.4", one, false)),
        ];

        Assert.Equal(stays, AccountRules.IsLastOf(others[0], others));
        Assert.False(AccountRules.IsLastOf(others[0], [.. others, Of("P.5", role, false)]));
    }

    [Fact]
    public void An_account_is_opened_once()
    {
        Assert.Equal(
            new AccountOpened
            {
                Account = "P.1",
                Terms = new() { Role = Role.Applicant, Unit = "U.1" },
            },
            Opened.Opened
        );
        Assert.Equal("account-exists", Refusal(Opened, new OpenAccount(new() { Role = Role.Applicant }), First));
        Assert.Equal("account-exists", Refusal(Opened, Auditor, First));
    }

    [Fact]
    public void A_code_is_for_an_account_that_is_open_and_for_a_quarter_of_an_hour()
    {
        Assert.Equal(new SignInCodeIssued("ask", Now.AddMinutes(15)), After(Opened, new AskSignInCode("ask"), "public").Code);
        Assert.Equal("late", After(After(Opened, new AskSignInCode("ask"), "public"), new AskSignInCode("late"), "public").Code?.Ask);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_code_for_nobodys_account_or_one_that_is_only_proposed_is_nothing_at_all(bool proposed)
    {
        var decision = Decide(proposed ? Proposed : AccountState.Empty, new AskSignInCode("ask"), "public");

        Assert.Null(decision.Refusal);
        Assert.Empty(decision.Facts);
    }

    [Theory]
    [InlineData(Role.Office)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public void Nobody_opens_an_account_of_the_staff_alone(Role role) =>
        Assert.Equal("second-person", Refusal(AccountState.Empty, new OpenAccount(new() { Role = role }), First));

    [Fact]
    public void The_first_administrator_opens_one_more_alone_and_the_fact_says_so()
    {
        var opened = After(AccountState.Empty, new OpenAccount(new() { Role = Role.Administrator, Alone = true }), First).Opened!;

        Assert.True(opened.Terms.Alone);
        Assert.Equal("首个管理员单独开通账号（管理员）：此前没有第二人可以确认。", opened.Say().Zh);
        Assert.Contains("alone", opened.Say().En, StringComparison.Ordinal);
        Assert.Equal("second-person", Refusal(AccountState.Empty, new OpenAccount(new() { Role = Role.Auditor, Alone = true }), First));
    }

    [Theory]
    [InlineData(Role.Applicant, false, true)]
    [InlineData(Role.Office, false, false)]
    [InlineData(Role.Administrator, false, false)]
    [InlineData(Role.Administrator, true, true)]
    [InlineData(Role.Auditor, true, false)]
    public void An_account_opens_at_once_for_an_applicant_or_for_who_is_alone(Role role, bool alone, bool isOpenedAtOnce) =>
        Assert.Equal(isOpenedAtOnce, AccountRules.OpensAtOnce(role, alone));

    [Fact]
    public void Whom_the_configuration_names_needs_nobody() =>
        Assert.Equal(
            Role.Office,
            After(AccountState.Empty, new OpenAccount(new() { Role = Role.Office }), OpenAccount.Configuration).Opened!.Terms.Role
        );

    [Fact]
    public void What_is_proposed_is_opened_by_another_person_and_not_before()
    {
        Assert.Null(Proposed.Opened);
        Assert.Equal("own-proposal", Refusal(Proposed, new ConfirmProposal("form"), First));
        Assert.Equal("not-now", Refusal(Proposed, new ConfirmProposal("another"), Second));
        Assert.Equal("proposal-waits", Refusal(Proposed, Auditor, Second));
        Assert.Equal("proposal-waits", Refusal(Proposed, new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }), Second));

        var opened = After(Proposed, new ConfirmProposal("form"), Second);

        Assert.Equal(
            new AccountOpened
            {
                Account = "P.1",
                Terms = new() { Role = Role.Auditor },
                ProposedBy = First,
                Proposal = "form",
            },
            opened.Opened
        );
        Assert.Null(opened.Waits);
        Assert.Equal("not-now", Refusal(opened, new ConfirmProposal("form"), Second));
    }

    [Fact]
    public void A_proposal_is_taken_back_by_its_author_or_turned_down_by_another()
    {
        Assert.Equal(
            [true, false],
            new[] { First, Second }.Select(who =>
                ((ProposalDropped)Assert.Single(Decide(Proposed, new DropProposal("form"), who).Facts)).TakenBack
            )
        );
        Assert.Equal(AccountState.Empty, After(Proposed, new DropProposal("form"), Second));
    }

    [Fact]
    public void What_is_asked_of_another_process_is_not_taken_here() => Assert.Equal("not-here", Refusal(Opened, new PassCheck(), First));

    internal static ProposedChange Change(AccountChange what, string form = "form", string? reason = "调离") =>
        new()
        {
            What = what,
            Proposal = Proposals.Of(form, email: what == AccountChange.Correction ? "b@example.org" : "a@example.org"),
            Before = Proposals.Of("before").Contact,
            Reason = reason,
            Members = ["P.2"],
        };

    private static string? Refusal(AccountState state, Act act, string actor) => Decide(state, act, actor).Refusal?.Code;

    private static AccountState After(AccountState state, Act act, string actor) =>
        Decide(state, act, actor).Facts.Aggregate(state, (s, fact) => s.After(fact, Now));

    private static Decision Decide(AccountState state, Act act, string actor) =>
        AccountRules.Decide(state, new ReceivedAct("id", CaseId.Parse("P.1"), actor, Now, act));
}
