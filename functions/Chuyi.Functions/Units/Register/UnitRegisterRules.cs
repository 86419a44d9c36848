using Chuyi.Functions.Cases;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Units;

/// <summary>
/// What the register takes. Whether a change fits all other units was looked up where it was asked for; so it is taken as long
/// as the register is the one that was looked through, and otherwise asked for again.
/// </summary>
public static class UnitRegisterRules
{
    public static Decision Decide(UnitRegisterState state, ReceivedAct received) =>
        received.Act switch
        {
            { TextFault: { } unfit } => unfit,
            _ when received.Case != CaseId.Units => Decision.NotHere,
            ImportUnits i => i.Import.Edition != state.Edition ? ChangedMeanwhile
            : i.Import.Added + i.Import.Changed == 0 ? NothingNew
            : new UnitsImported(i.Import),
            AddUnit a => a.Edition != state.Edition ? ChangedMeanwhile
            : UnitFaults.Of(a.Added) is { } fault ? fault
            : new UnitAdded(a.Added),
            ChangeUnit c => Change(state, c.Change),
            ChangeUnitContact c => state.Stage == UnitRegisterStage.None ? NothingOnFile
            : state.Contacts.GetValueOrDefault(c.Contact.Unit) is var before && before == c.Contact.Proposal.Contact ? NothingNew
            : !c.TakesTwo ? new UnitContactChanged(c.Contact, before)
            : Contact(state, c.Contact, before, received.Actor),
            DropProposal d => ProposalRules.Drop(Waiting(state, d.Proposal), d, received.Actor),
            MergeUnits m => Merge(state, m.Merger, received.Actor),
            _ => Decision.NotHere,
        };

    // Whoever recommends is reached by it: nobody sets it alone. Who confirms it sends the same.
    private static Decision Contact(UnitRegisterState state, UnitContact contact, ContactPrints? before, string by) =>
        state.ContactsProposed.GetValueOrDefault(contact.Unit) is not { } waits ? new UnitContactProposed(contact, by)
        : waits.Contact.Proposal.Contact != contact.Proposal.Contact
            ? new UnitContactProposed(contact, by) { Replaces = waits.Contact.Proposal.Id }
        : waits.By == by ? ProposalRules.Own
        : new UnitContactChanged(contact, before) { ProposedBy = waits.By, Confirms = waits.Contact.Proposal.Id };

    private static PendingProposal? Waiting(UnitRegisterState state, string proposal) =>
        state.ProposedFor(proposal) is { } unit && state.ContactsProposed[unit] is var waits ? new(waits.Contact.Proposal, waits.By) : null;

    private static Decision Change(UnitRegisterState state, UnitChange change) =>
        state.Stage == UnitRegisterStage.None ? NothingOnFile
        : change.Edition != state.Edition ? ChangedMeanwhile
        : change.Before.Id != change.After.Id ? Decision.NotHere
        : Refusal.Of(UnitFaults.Of(change.After), WhyNoReason(change.Reason)) is { } fault ? fault
        : UnitDifference.Between(change.Before, change.After).Count == 0 ? NothingNew
        : new UnitChanged(change);

    private static Decision Merge(UnitRegisterState state, UnitMerger merger, string by) =>
        state.Stage == UnitRegisterStage.None ? NothingOnFile
        : merger.Gone.Id == merger.Stays.Id ? MergedIntoItself
        : merger.Edition != state.Edition ? ChangedMeanwhile
        : Refusal.Of(UnitFaults.Of(merger.Stays), WhyNoReason(merger.Reason)) is { } fault ? fault
        : !merger.TakesTwo ? new UnitsMerged(merger)
        : state.Merging is not { } proposed || !IsSame(proposed.Merger, merger) ? new UnitMergerProposed(merger, by)
        : proposed.By == by ? ProposalRules.Own
        : new UnitsMerged(merger) { ProposedBy = proposed.By };

    // Of one edition of the register the ids say which units they are.
    private static bool IsSame(UnitMerger one, UnitMerger other) => (one.Gone.Id, one.Stays.Id) == (other.Gone.Id, other.Stays.Id);

    private static Refusal? WhyNoReason(string reason) => reason.Trim().Length > 0 ? null : NoReason;

    public static Refusal NoReason { get; } = new("reason", "请填写理由。", "Please give the reason.");

    public static Refusal ChangedMeanwhile { get; } =
        Decision.NotNow(
            "其间单位名录已有变更，请按现在的内容核对后重新提交。",
            "The register of units has changed meanwhile; please look at it as it stands now and send this again."
        );

    private static Refusal NothingOnFile { get; } = Decision.NotNow("名录中尚无单位。", "No unit is on file yet.");

    public static Refusal NothingNew { get; } =
        Decision.NotNow("与登记信息一致，没有需要变更的内容。", "This is what is on file; there is nothing to change.");

    public static Refusal MergedIntoItself { get; } =
        new("into", "单位不能并入自身，请选择另一单位。", "A unit cannot be merged into itself; please choose another.");
}
