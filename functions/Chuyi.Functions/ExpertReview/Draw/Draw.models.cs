using Chuyi.Functions.Rounds;
using Chuyi.History.Draws;
using Chuyi.History.Events;

namespace Chuyi.Functions.ExpertReview;

public sealed record DrawModel(RoundState State, IReadOnlyList<EventRecord> Events, DrawDocument? Draw);
