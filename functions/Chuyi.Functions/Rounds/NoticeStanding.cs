namespace Chuyi.Functions.Rounds;

/// <summary>How far the notices of a round have got, by the day: they are set before they go up, and objections outlast them.</summary>
public enum NoticeStanding
{
    /// <summary>The next one has its days, and nothing is up.</summary>
    ToCome,

    /// <summary>One is up.</summary>
    Up,

    /// <summary>Their days are over, and an objection, or what follows from one, is not.</summary>
    Over,
}
