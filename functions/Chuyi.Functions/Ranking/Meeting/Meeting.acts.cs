using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Ranking;

/// <summary>The office records the minutes of a panel meeting.</summary>
public sealed record RecordMeeting(MeetingMinutes Minutes) : Act;
