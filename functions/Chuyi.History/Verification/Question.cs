namespace Chuyi.History.Verification;

/// <summary>What a verification answers, each in a sentence of its own.</summary>
internal enum Question
{
    Content,
    Completeness,
    Key,
    Continuity,
}
