using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

public sealed record DutyModel(CaseView<DutyState> View, IReadOnlyDictionary<string, string> Titles);

public sealed record ReviewModel(CaseView<DutyState> View, string Item, ApplicationState Application);
