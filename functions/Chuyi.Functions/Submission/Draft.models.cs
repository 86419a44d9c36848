using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Submission;

public sealed record DraftModel(Draft Draft, RoundOpened Call);

public sealed record ApplicationsModel(IReadOnlyList<Draft> Drafts, IReadOnlyList<RoundOpened> Open);
