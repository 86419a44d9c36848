namespace Chuyi.Functions.Policy;

/// <summary>Under which heading a number of a round is read.</summary>
public enum NumberChapter
{
    /// <summary>How many are designated, and what a unit hands in.</summary>
    Quota,

    /// <summary>Until when each step is done.</summary>
    Times,

    /// <summary>Who reviews, and how sheets become a score.</summary>
    Review,

    /// <summary>What an objection has to be.</summary>
    Objections,
}
