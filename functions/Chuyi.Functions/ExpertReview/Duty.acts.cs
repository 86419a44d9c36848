using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

public sealed record InviteExpert(Invitation Invitation) : Act;

public sealed record AcceptInvitation : Act;

public sealed record DeclineInvitation(string Reason) : Act;

public sealed record DeclareConflict(string Application, string Reason) : Act;

public sealed record AddItem(string Application, DateOnly Due) : Act;

public sealed record ScoreSheet(string Application, IReadOnlyList<int> Scores, string Comment) : Act;

public sealed record SignSheets : Act;

public sealed record ReleaseDuty(Sentence Reason) : Act;
