using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.SignOff;

namespace Chuyi.Functions.Rounds;

/// <content>What each fact makes of it.</content>
public sealed partial record RoundState
{
    private RoundState Follow(Fact fact, DateTimeOffset at) =>
        fact switch
        {
            RoundOpened o => this with { Stage = RoundStage.Open, Opening = o.Call },
            PoolImported p => this with { Pool = p.Pool },
            ExtensionProposed e => this with { Extension = e },
            DeadlineExtended e => this with { Opening = Opening!.After(e, at), Extension = null },
            CorrectionProposed c => this with { Correction = c },
            CallCorrected c => this with { Opening = Opening!.After(c, at), Correction = null },
            RoundClosed c => this with { Stage = RoundStage.Closed, Closing = c, Extension = null, Correction = null },
            DrawCommitted or DrawSealed or DrawVoided or LaterDayProposed or RandomValuesProposed or RandomValuesEntered => this with
            {
                Lots = Lots.After(fact),
            },
            CasesCommitted c => this with
            {
                Commitments = Commitments + 1,
                CommittedTo = c.LogSize,
                Committed = new(at, c.Cases, c.IsLast),
            },
            ExpertsDrawn d => this with { Stage = RoundStage.Review, Draw = d, Panel = d.Panel, Reserve = d.Reserve },
            ReplacementProposed r => this with { Replacement = r },
            ExpertReplaced r => (this.Replace(r) with { Replacement = null }).Due(
                r.Moved.Select(moved => moved.Expert),
                Draw is { } drawn ? DutyDeadlines.DueOfSuccessor(at, Opening!.Numbers, drawn.Due) : null
            ),
            ItemReassigned i => this.Reassign(i).Due(i.To is { } taker ? [taker] : [], DutyDeadlines.Due(at, Opening!.Numbers)),
            ArbitersAsked a => this.Arbitrate(a),
            ReviewsExtended { Expert: null } e when Draw is { } drawn => this with { Draw = drawn with { Due = e.Due } },
            ReviewsExtended { Expert: { } expert } e => this.Due([expert], e.Due),
            DutyCompleted d => this.Complete(d.Duty),
            SheetsLacking l => this with { Lacking = l.Items },
            FewerSheetsAllowed f => this with
            {
                Lacking = [.. Lacking.Where(i => !f.Decision.Applications.Contains(i.Application))],
                RankedWithFewer = [.. RankedWithFewer, .. f.Decision.Applications],
            },
            ItemWithdrawn w => this.TakeOff(w),
            Ranked r => this.Rank(r),
            MeetingRecorded m => this with { Meeting = m.Minutes },
            ListConfirmed c => this.Confirm(c),
            NoticeScheduled n => this.Schedule(n.Notice),
            NoticePublished { Notice: var n } => this with
            {
                Notices = this.Turn(n.Serial, isUp: true, isOver: false),
                NoticedHash = n.Item is null ? n.ListHash : NoticedHash,
            },
            NoticeEnded n => this with { Notices = this.Turn(n.Serial, isUp: true, isOver: true) },
            ObjectionNoted o => this.Note(o.Noted),
            ObjectionSettled o => this.Settle(o.Settled),
            ItemStruck s => this.Strike(s),
            SignOffStarted s => this with { Stage = RoundStage.SignOff, Sendings = s.Sending, Signed = [], Asked = s.Departments },
            DepartmentSigned s => Sign(s.Department),
            DepartmentReturned r => this.Return(r),
            RoundAnnounced a => this with { Stage = RoundStage.Announced, Announcement = a },
            NothingLeft => this with { IsEmpty = true },
            RoundEnded e => this with { Stage = RoundStage.Ended, Ending = e },
            _ => this,
        };

    // A day of one's own is never earlier than it was.
    private RoundState Due(IEnumerable<string> experts, DateOnly? day)
    {
        var dues = new Dictionary<string, DateOnly>(OwnDues);
        foreach (var expert in experts)
            if (day is { } due && (!dues.TryGetValue(expert, out var was) || was < due))
                dues[expert] = due;
        return this with { OwnDues = dues };
    }

    private RoundState Sign(string department)
    {
        var signed = this with { Signed = [.. Signed, department] };
        return signed.AllSigned ? signed with { Stage = RoundStage.Signed } : signed;
    }
}
