using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Web;

public sealed record RefusalModel(Refusal Refusal);

public sealed record HomeModel(IReadOnlyList<RoundEntry> Rounds, DateTimeOffset Now);
