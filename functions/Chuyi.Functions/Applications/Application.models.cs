using Chuyi.Functions.Cases;
using Chuyi.Functions.Submission;

namespace Chuyi.Functions.Applications;

public sealed record ApplicationModel(CaseView<ApplicationState> View, Draft? Draft);
