using Chuyi.Functions.PublicNotice;

namespace Chuyi.Functions.Rounds;

/// <summary>A notice and whether it is up or over.</summary>
public sealed record NoticeState(NoticeScheduled Schedule, bool IsUp, bool IsOver);
