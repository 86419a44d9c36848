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

/// <summary>What somebody asks of a case. The kinds are closed; an act waits in the Inbox until its case decides.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "act")]
[JsonDerivedType(typeof(RenewLink), nameof(RenewLink))]
[JsonDerivedType(typeof(LockLink), nameof(LockLink))]
[JsonDerivedType(typeof(OpenAccount), nameof(OpenAccount))]
[JsonDerivedType(typeof(AskSignInCode), nameof(AskSignInCode))]
[JsonDerivedType(typeof(OpenRound), nameof(OpenRound))]
[JsonDerivedType(typeof(ImportPool), nameof(ImportPool))]
[JsonDerivedType(typeof(DrawExperts), nameof(DrawExperts))]
[JsonDerivedType(typeof(ReplaceExpert), nameof(ReplaceExpert))]
[JsonDerivedType(typeof(ReturnItem), nameof(ReturnItem))]
[JsonDerivedType(typeof(CompleteDuty), nameof(CompleteDuty))]
[JsonDerivedType(typeof(ConfirmList), nameof(ConfirmList))]
[JsonDerivedType(typeof(NoteObjection), nameof(NoteObjection))]
[JsonDerivedType(typeof(SettleObjection), nameof(SettleObjection))]
[JsonDerivedType(typeof(ReportSignature), nameof(ReportSignature))]
[JsonDerivedType(typeof(Announce), nameof(Announce))]
[JsonDerivedType(typeof(Submit), nameof(Submit))]
[JsonDerivedType(typeof(PassCheck), nameof(PassCheck))]
[JsonDerivedType(typeof(RefuseForm), nameof(RefuseForm))]
[JsonDerivedType(typeof(RequestSupplement), nameof(RequestSupplement))]
[JsonDerivedType(typeof(Supplement), nameof(Supplement))]
[JsonDerivedType(typeof(Withdraw), nameof(Withdraw))]
[JsonDerivedType(typeof(Place), nameof(Place))]
[JsonDerivedType(typeof(Strike), nameof(Strike))]
[JsonDerivedType(typeof(Promote), nameof(Promote))]
[JsonDerivedType(typeof(Designate), nameof(Designate))]
[JsonDerivedType(typeof(EndWithoutDesignation), nameof(EndWithoutDesignation))]
[JsonDerivedType(typeof(InviteExpert), nameof(InviteExpert))]
[JsonDerivedType(typeof(AcceptInvitation), nameof(AcceptInvitation))]
[JsonDerivedType(typeof(DeclineInvitation), nameof(DeclineInvitation))]
[JsonDerivedType(typeof(DeclareConflict), nameof(DeclareConflict))]
[JsonDerivedType(typeof(AddItem), nameof(AddItem))]
[JsonDerivedType(typeof(ScoreSheet), nameof(ScoreSheet))]
[JsonDerivedType(typeof(SignSheets), nameof(SignSheets))]
[JsonDerivedType(typeof(ReleaseDuty), nameof(ReleaseDuty))]
[JsonDerivedType(typeof(LodgeObjection), nameof(LodgeObjection))]
[JsonDerivedType(typeof(VerifyContact), nameof(VerifyContact))]
[JsonDerivedType(typeof(DecideObjection), nameof(DecideObjection))]
[JsonDerivedType(typeof(AskSignature), nameof(AskSignature))]
[JsonDerivedType(typeof(Sign), nameof(Sign))]
[JsonDerivedType(typeof(ReturnList), nameof(ReturnList))]
[JsonDerivedType(typeof(IssueDesignation), nameof(IssueDesignation))]
public abstract record Act;
