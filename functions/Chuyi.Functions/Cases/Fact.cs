using System.Text.Json.Serialization;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;

namespace Chuyi.Functions.Cases;

/// <summary>
/// What happened, in the past tense. The kinds are closed and their names are a storage format: a fact that was
/// recorded once keeps its name and its fields for ever, new fields are optional.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact")]
[JsonDerivedType(typeof(ActDeclined), nameof(ActDeclined))]
[JsonDerivedType(typeof(LetterSent), nameof(LetterSent))]
[JsonDerivedType(typeof(LetterNotSent), nameof(LetterNotSent))]
[JsonDerivedType(typeof(LinkRenewed), nameof(LinkRenewed))]
[JsonDerivedType(typeof(LinkLocked), nameof(LinkLocked))]
[JsonDerivedType(typeof(AccountOpened), nameof(AccountOpened))]
[JsonDerivedType(typeof(SignInCodeIssued), nameof(SignInCodeIssued))]
[JsonDerivedType(typeof(RoundOpened), nameof(RoundOpened))]
[JsonDerivedType(typeof(PoolImported), nameof(PoolImported))]
[JsonDerivedType(typeof(RoundClosed), nameof(RoundClosed))]
[JsonDerivedType(typeof(ExpertsDrawn), nameof(ExpertsDrawn))]
[JsonDerivedType(typeof(ExpertReplaced), nameof(ExpertReplaced))]
[JsonDerivedType(typeof(ItemReassigned), nameof(ItemReassigned))]
[JsonDerivedType(typeof(DutyCompleted), nameof(DutyCompleted))]
[JsonDerivedType(typeof(Ranked), nameof(Ranked))]
[JsonDerivedType(typeof(ListConfirmed), nameof(ListConfirmed))]
[JsonDerivedType(typeof(NoticeScheduled), nameof(NoticeScheduled))]
[JsonDerivedType(typeof(NoticePublished), nameof(NoticePublished))]
[JsonDerivedType(typeof(NoticeEnded), nameof(NoticeEnded))]
[JsonDerivedType(typeof(ObjectionNoted), nameof(ObjectionNoted))]
[JsonDerivedType(typeof(ObjectionSettled), nameof(ObjectionSettled))]
[JsonDerivedType(typeof(ItemStruck), nameof(ItemStruck))]
[JsonDerivedType(typeof(SignOffStarted), nameof(SignOffStarted))]
[JsonDerivedType(typeof(DepartmentSigned), nameof(DepartmentSigned))]
[JsonDerivedType(typeof(DepartmentReturned), nameof(DepartmentReturned))]
[JsonDerivedType(typeof(RoundAnnounced), nameof(RoundAnnounced))]
[JsonDerivedType(typeof(Submitted), nameof(Submitted))]
[JsonDerivedType(typeof(Accepted), nameof(Accepted))]
[JsonDerivedType(typeof(FormRefused), nameof(FormRefused))]
[JsonDerivedType(typeof(FormalCheckOverdue), nameof(FormalCheckOverdue))]
[JsonDerivedType(typeof(SupplementRequested), nameof(SupplementRequested))]
[JsonDerivedType(typeof(Supplemented), nameof(Supplemented))]
[JsonDerivedType(typeof(DeemedWithdrawn), nameof(DeemedWithdrawn))]
[JsonDerivedType(typeof(Withdrawn), nameof(Withdrawn))]
[JsonDerivedType(typeof(Placed), nameof(Placed))]
[JsonDerivedType(typeof(Struck), nameof(Struck))]
[JsonDerivedType(typeof(Promoted), nameof(Promoted))]
[JsonDerivedType(typeof(Designated), nameof(Designated))]
[JsonDerivedType(typeof(NotDesignated), nameof(NotDesignated))]
[JsonDerivedType(typeof(ExpertInvited), nameof(ExpertInvited))]
[JsonDerivedType(typeof(InvitationAccepted), nameof(InvitationAccepted))]
[JsonDerivedType(typeof(InvitationDeclined), nameof(InvitationDeclined))]
[JsonDerivedType(typeof(ConflictDeclared), nameof(ConflictDeclared))]
[JsonDerivedType(typeof(ItemAdded), nameof(ItemAdded))]
[JsonDerivedType(typeof(SheetScored), nameof(SheetScored))]
[JsonDerivedType(typeof(SheetsSigned), nameof(SheetsSigned))]
[JsonDerivedType(typeof(ReviewReminded), nameof(ReviewReminded))]
[JsonDerivedType(typeof(DutyReleased), nameof(DutyReleased))]
[JsonDerivedType(typeof(ObjectionLodged), nameof(ObjectionLodged))]
[JsonDerivedType(typeof(ContactVerified), nameof(ContactVerified))]
[JsonDerivedType(typeof(ObjectionLapsed), nameof(ObjectionLapsed))]
[JsonDerivedType(typeof(ObjectionDecided), nameof(ObjectionDecided))]
[JsonDerivedType(typeof(SignatureAsked), nameof(SignatureAsked))]
[JsonDerivedType(typeof(Signed), nameof(Signed))]
[JsonDerivedType(typeof(SignatureReturned), nameof(SignatureReturned))]
[JsonDerivedType(typeof(SignatureReminded), nameof(SignatureReminded))]
[JsonDerivedType(typeof(DesignationMade), nameof(DesignationMade))]
[JsonDerivedType(typeof(CertificateIssued), nameof(CertificateIssued))]
public abstract record Fact
{
    /// <summary>What a person reads of this fact.</summary>
    public abstract Sentence Say();
}
