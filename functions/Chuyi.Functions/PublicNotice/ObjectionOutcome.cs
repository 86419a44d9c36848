namespace Chuyi.Functions.PublicNotice;

/// <summary>How an objection ended.</summary>
public enum ObjectionOutcome
{
    Upheld,
    Dismissed,
    Lapsed,
}
