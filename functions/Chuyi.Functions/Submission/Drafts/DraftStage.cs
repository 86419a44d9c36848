namespace Chuyi.Functions.Submission;

/// <summary>How far a draft is on its way to being an application.</summary>
public enum DraftStage
{
    /// <summary>It can be changed.</summary>
    Open,

    /// <summary>It is being submitted, or the service died meanwhile: nothing of it changes any more.</summary>
    Closed,

    /// <summary>It was submitted.</summary>
    Submitted,
}
