using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

public sealed record InviteExpert(Invitation Invitation) : Act;

public sealed record AcceptInvitation : Act;

public sealed record DeclineInvitation(string Reason) : Act;

public sealed record DeclareConflict(ConflictOfInterest Conflict) : Act;

public sealed record AddItem(AddedItem Added) : Act;

public sealed record ScoreSheet(FilledSheet Sheet) : Act;

public sealed record SignSheets : Act;

public sealed record ReleaseDuty(Sentence Reason) : Act;
