using System.Reflection;
using System.Text.Json.Serialization;
using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Tests.Applications;
using Chuyi.Tests.Cultures;
using Chuyi.Tests.Designation;
using Chuyi.Tests.ExpertReview;
using Chuyi.Tests.People;
using Chuyi.Tests.Policy;
using Chuyi.Tests.PublicNotice;
using Chuyi.Tests.Recommending;
using Chuyi.Tests.Rounds;
using Chuyi.Tests.SignOff;
using Chuyi.Tests.Units;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>
/// The table of act × stage, for every kind of case: made from the closed list of acts and the stages there are, and held
/// against what was decided of each cell. A new act or a new stage has no cell yet, and fails here. That what is taken is
/// played, <see cref="PlayedCellsTests"/> sees to.
/// </summary>
public class StageTableTests
{
    // A row that is too long for its line goes on in the next, indented further.
    private static readonly string Decided = """
        Every kind
          SettleTrouble | every stage: TroubleSettled
          NoteFiles | every stage: FilesDiffer
          SendLetterAgain | every stage: no-letter
        Round
          OpenRound | None: RoundOpened; Open Closed Review Ranked Notice SignOff Signed Announced Ended: not-now
          ExtendDeadline | Open: ExtensionProposed; None Closed Review Ranked Notice SignOff Signed Announced Ended: not-now
          CorrectCall | Open: CorrectionProposed; None Closed Review Ranked Notice SignOff Signed Announced Ended: not-now
          ImportPool | Open: PoolImported;
              Closed: PoolImported DrawVoided; None Review Ranked Notice SignOff Signed Announced Ended: not-now
          CommitDraw | Closed: DrawVoided; None Open Review Ranked Notice SignOff Signed Announced Ended: not-now
          DrawExperts | Closed: RandomValuesEntered; None Open Review Ranked Notice SignOff Signed Announced Ended: not-now
          ReplaceExpert | Review: ReplacementProposed; None Open Closed Ranked Notice SignOff Signed Announced Ended: not-now
          ExtendReviews | Review: ReviewsExtended; None Open Closed Ranked Notice SignOff Signed Announced Ended: not-now
          ReturnItem | Review: no fact; None Open Closed Ranked Notice SignOff Signed Announced Ended: not-now
          CompleteDuty | Review: DutyCompleted; None Open Closed Ranked Notice SignOff Signed Announced Ended: not-now
          ConfirmList | Ranked: no fact; None Open Closed Review Notice SignOff Signed Announced Ended: not-now
          RankWithFewerSheets | Review: FewerSheetsAllowed; None Open Closed Ranked Notice SignOff Signed Announced Ended: not-now
          RecordMeeting | Ranked: MeetingRecorded; None Open Closed Review Notice SignOff Signed Announced Ended: not-now
          NoteWithdrawal | Open Closed Ranked Notice SignOff Signed: no fact; Review: ItemWithdrawn; None Announced Ended: not-now
          NoteObjection | Ranked Notice SignOff Signed: ObjectionNoted; None Open Closed Review Announced Ended: not-now
          SettleObjection | Ranked Notice: ObjectionSettled; None Open Closed Review SignOff Signed Announced Ended: not-now
          ReportSignature | SignOff: DepartmentSigned; None Open Closed Review Ranked Notice Signed Announced Ended: not-now
          Announce | Signed: no fact; None Open Closed Review Ranked Notice SignOff Announced Ended: not-now
          CommitCases | Announced Ended: no fact; None Open Closed Review Ranked Notice SignOff Signed: not-now
          NoteNothingLeft | Closed Review Ranked Notice SignOff Signed: NothingLeft; None Open Announced Ended: not-now
          EndRound | Closed Review Ranked Notice SignOff Signed: no fact; None Open Announced Ended: not-now
        Application
          RenewLink | Checking Supplement: LinkRenewed;
              None Accepted Placed Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          LockLink | Checking Supplement: LinkLocked;
              None Accepted Placed Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          Submit | None Withdrawn: Submitted;
              Checking Supplement Accepted Placed Refused DeemedWithdrawn Struck Designated NotDesignated: already-submitted
          TakeBack | Checking: TakenBack;
              None Supplement Accepted Placed Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          PassCheck | Checking: MembersSettled Accepted;
              None Supplement Accepted Placed Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          RefuseForm | Checking: FormRefused;
              None Supplement Accepted Placed Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          RequestSupplement | Checking: SupplementRequested;
              None Supplement Accepted Placed Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          Supplement | Supplement: Supplemented DocumentsReplaced;
              None Checking Accepted Placed Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          Withdraw | Checking Supplement Accepted: Withdrawn;
              None Placed Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          NoteRecommendation | Checking Supplement: Recommended;
              None Accepted Placed Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          ConfirmMembership | Checking Supplement: MembershipConfirmed;
              None Accepted Placed Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          DeclineMembership | Checking Supplement: MembershipDeclined;
              None Accepted Placed Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          Place | Accepted Placed: Placed;
              None Checking Supplement Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          Strike | Placed: Struck;
              None Checking Supplement Accepted Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          Promote | Placed: Promoted;
              None Checking Supplement Accepted Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          Designate | Placed: Designated;
              None Checking Supplement Accepted Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
          EndWithoutDesignation | Placed: NotDesignated;
              None Checking Supplement Accepted Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated: not-now
        Duty
          RenewLink | Invited Reviewing Signed: LinkRenewed; None Declined Released: not-now
          LockLink | Invited Reviewing Signed: LinkLocked; None Declined Released: not-now
          InviteExpert | None: ExpertInvited; Invited Reviewing Signed Declined Released: invited
          AcceptInvitation | Invited: InvitationAccepted; None Reviewing Signed Declined Released: not-now
          DeclineInvitation | Invited: InvitationDeclined; None Reviewing Signed Declined Released: not-now
          DeclareConflict | Invited Reviewing: ConflictDeclared; None Signed Declined Released: not-now
          AddItem | Invited Reviewing Signed: ItemAdded; None Declined Released: not-now
          ScoreSheet | Reviewing: SheetScored; None Invited Signed Declined Released: not-now
          SignSheets | Reviewing: SheetsSigned; None Invited Signed Declined Released: not-now
          TakeBackSheets | Signed: SheetsTakenBack; None Invited Reviewing Declined Released: not-now
          RevokeLinks | Invited Reviewing Signed: LinksRevoked; None Declined Released: not-now
          ExtendDuty | Invited Reviewing Signed: DutyExtended; None Declined Released: not-now
          ReleaseDuty | Invited Reviewing Signed: DutyReleased; None Declined Released: not-now
        Objection
          LockLink | Lodged Verified Lapsed Upheld Dismissed: LinkLocked; None: not-now
          LodgeObjection | None: ObjectionLodged; Lodged Verified Lapsed Upheld Dismissed: not-now
          VerifyContact | Lodged: ContactVerified; None Verified Lapsed Upheld Dismissed: not-now
          DecideObjection | Verified: ObjectionDecided; None Lodged Lapsed Upheld Dismissed: not-now
        SignOff
          RenewLink | Asked: LinkRenewed; None Signed Returned Superseded: not-now
          LockLink | Asked Signed: LinkLocked; None Returned Superseded: not-now
          AskSignature | None: SignatureAsked; Asked Signed Returned Superseded: not-now
          AskNewContact | Asked: NewContactAsked; None Signed Returned Superseded: not-now
          Sign | Asked: Signed; None Signed Returned Superseded: not-now
          ReturnList | Asked: SignatureReturned; None Signed Returned Superseded: not-now
          SupersedeSignature | Asked Signed: SignatureSuperseded; None Returned Superseded: not-now
        Recommendation
          RenewLink | Asked Given: LinkRenewed; None Collecting Ended: not-now
          LockLink | Asked Given: LinkLocked; None Collecting Ended: not-now
          AskRecommendation | None Collecting Asked Given: CandidateEntered; Ended: too-late
          NoteCandidateGone | Collecting Asked: CandidateGone; None Given Ended: not-now
          AskNewUnitContact | Asked: NewUnitContactAsked; None Collecting Given Ended: not-now
          HandInLetter | Asked: LetterHandedIn; None Collecting Given: not-now; Ended: too-late
          Recommend | Asked: RecommendationGiven; None Collecting Given: not-now; Ended: too-late
        Designation
          IssueDesignation | None: DesignationMade; Made Registered: not-now
        Account
          OpenAccount | None Invited: AccountOpened;
              Proposed: proposal-waits; Open ChangeProposed Closed ReopeningProposed: account-exists
          ProposeAccount | None Invited: StaffAccountProposed;
              Proposed: proposal-waits; Open ChangeProposed Closed ReopeningProposed: account-exists
          ProposeChange | Open: AccountChangeProposed;
              None Proposed Invited Closed: not-now; ChangeProposed ReopeningProposed: proposal-waits
          ProposeReopening | Closed: AccountChangeProposed;
              None Proposed Invited Open ChangeProposed: not-now; ReopeningProposed: proposal-waits
          CloseAccount | Invited Open: AccountClosed; None Proposed Closed: not-now; ChangeProposed ReopeningProposed: proposal-waits
          RemindAccount | Open ChangeProposed: AccountReminded; None Proposed Invited Closed ReopeningProposed: not-now
          TellDeadline | Open ChangeProposed: DeadlineTold; None Proposed Invited Closed ReopeningProposed: not-now
          TellCorrection | Open ChangeProposed: CorrectionTold; None Proposed Invited Closed ReopeningProposed: not-now
          NoteSecondFactor | Open ChangeProposed: SecondFactorAdded; None Proposed Invited Closed ReopeningProposed: not-now
          InviteMember | None Invited: MemberInvited; Proposed: proposal-waits; Open ChangeProposed Closed ReopeningProposed: email
          JoinUnit | Invited: AccountOpened; None Proposed Open ChangeProposed Closed ReopeningProposed: not-now
          TellMerger | Open ChangeProposed: MergerTold; None Proposed Invited Closed ReopeningProposed: not-now
          ConfirmProposal | Proposed: AccountOpened; ChangeProposed: AccountCorrected;
              ReopeningProposed: AccountReopened; None Invited Open Closed: not-now
          DropProposal | Proposed ChangeProposed ReopeningProposed: ProposalDropped; None Invited Open Closed: not-now
          AskSignInCode | None Proposed Closed ReopeningProposed: no fact; Invited Open ChangeProposed: SignInCodeIssued
        Contact
          ProposeContact | None InForce: ContactProposed; Proposed: proposal-waits
          ConfirmProposal | Proposed: ContactChanged; None InForce: not-now
          DropProposal | Proposed: ProposalDropped; None InForce: not-now
        Calendar
          AddSchedule | None Known: ScheduleAdded
        Units
          DropProposal | None Kept: not-now
          ImportUnits | None Kept: UnitsImported
          AddUnit | None Kept: UnitAdded
          ChangeUnit | Kept: UnitChanged; None: not-now
          ChangeUnitContact | Kept: UnitContactChanged; None: not-now
          MergeUnits | Kept: UnitsMerged; None: not-now
        Experts
          RetireExpert | None Kept: ExpertRetired
          BringBackExpert | Kept: ExpertBroughtBack; None: not-now
          MergeExperts | None Kept: ExpertsMerged
        """.Replace("\n      ", " ", StringComparison.Ordinal);

    internal static readonly IReadOnlyList<StageCells> All =
    [
        RoundRulesTests.Cells,
        ApplicationRulesTests.Cells,
        DutyRulesTests.Cells,
        ObjectionRulesTests.Cells,
        SignOffRulesTests.Cells,
        RecommendationRulesTests.Cells,
        DesignationRulesTests.Cells,
        AccountRulesTests.Cells,
        ContactRulesTests.Cells,
        CalendarRulesTests.Cells,
        UnitRegisterRulesTests.Cells,
        ExpertRegisterRulesTests.Cells,
    ];

    private static readonly IReadOnlyList<Type> Acts =
    [
        .. typeof(Act).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType),
    ];

    [Fact]
    public void Every_kind_of_case_is_in_the_table_with_every_stage_it_has()
    {
        Assert.Equal(Composition.Processes.All.Select(p => p.Kind), All.Select(kind => kind.Kind));
        Assert.All(All, kind => Assert.Equal(kind.AllStages, kind.Stages));
    }

    // What a case of any kind takes, no rule of a kind decides.
    private static readonly IReadOnlyList<Act> OfAnyKind =
    [
        new SettleTrouble(new() { Trouble = "letter-2", Note = "已电话告知" }),
        new NoteFiles(1, [new("申报书.pdf", new string('a', 64), FileFault.Missing)]),
        new SendLetterAgain(2),
    ];

    [Fact]
    public void Every_act_is_known_to_a_case() =>
        Assert.Equal(OfAnyKind.Select(act => act.GetType()), Acts.Except(All.SelectMany(kind => kind.Acts.Keys)));

    [Fact]
    public void Each_cell_is_as_it_was_decided() =>
        Assert.Equal(
            Decided,
            string.Join(
                '\n',
                OfAnyKind
                    .Select(Line)
                    .Prepend("Every kind")
                    .Concat(
                        All.SelectMany(kind => Acts.Where(kind.Acts.ContainsKey).Select(act => Line(kind, act)).Prepend($"{kind.Kind}"))
                    )
            )
        );

    [Fact]
    public void Whatever_is_not_in_the_rows_of_a_kind_is_refused_in_each_of_its_stages() =>
        Assert.All(
            All,
            kind =>
                Assert.All(
                    Acts.Where(act => !kind.Acts.ContainsKey(act) && OfAnyKind.All(one => one.GetType() != act)),
                    act => Assert.Equal($"{string.Join(' ', kind.Stages)}: not-here", kind.Line((Act)Samples.Make(act, 0)!))
                )
        );

    private static string Line(Act act) =>
        $"  {act.GetType().Name} | "
        + string.Join(
            " / ",
            All.Select(kind => kind.Line(act).Replace(string.Join(' ', kind.Stages), "every stage", StringComparison.Ordinal)).Distinct()
        );

    private static string Line(StageCells kind, Type act) => $"  {act.Name} | {kind.Line(kind.Acts[act])}";
}
