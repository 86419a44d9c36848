using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.ExpertReview;

public sealed record InviteExpert(
    string Round,
    string Category,
    string RoundTitleZh,
    string RoundTitleEn,
    string Pool,
    string Expert,
    IReadOnlyList<string> Items,
    DateOnly Due,
    string Officer,
    RoundNumbers Numbers) : Act;

public sealed record AcceptInvitation : Act;

public sealed record DeclineInvitation(string Reason) : Act;

public sealed record DeclareConflict(string Application, string Reason) : Act;

public sealed record AddItem(string Application, DateOnly Due) : Act;

public sealed record ScoreSheet(string Application, IReadOnlyList<int> Scores, string Comment) : Act;

public sealed record SignSheets : Act;

public sealed record ReleaseDuty(string ReasonZh, string ReasonEn) : Act;
