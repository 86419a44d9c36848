using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Web;

/// <summary>Rounds whose notices have got as far.</summary>
public sealed record NoticedRounds(NoticeStanding Notice, IEnumerable<RoundEntry> Rounds);
