using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Submission;

public sealed record DraftModel(Draft Draft, RoundCall Call);

public sealed record ApplicationsModel(IReadOnlyList<Draft> Drafts, IReadOnlyList<RoundCall> Open);
