using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.ExpertReview;

/// <param name="Opening">The round whose pool it would be.</param>
/// <param name="Text">The list, as it can be mended and read again.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Plan">What would come of it.</param>
public sealed record PoolPreviewModel(RoundCall Opening, string Text, int Rows, PoolPlan Plan);
