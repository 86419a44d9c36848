namespace Chuyi.Functions.ExpertReview;

public enum ExpertRegisterStage
{
    /// <summary>Nobody retired, and nothing was merged.</summary>
    None,

    Kept,
}
