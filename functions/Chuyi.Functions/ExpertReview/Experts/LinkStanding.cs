namespace Chuyi.Functions.ExpertReview;

/// <summary>How the latest link to an expert stands.</summary>
public enum LinkStanding
{
    /// <summary>No letter with one has gone out yet.</summary>
    Waiting,

    Sent,

    /// <summary>Opened with the right code.</summary>
    Opened,

    /// <summary>Something was done by it.</summary>
    Used,

    Expired,

    /// <summary>By wrong codes.</summary>
    Locked,

    /// <summary>By the office.</summary>
    Revoked,

    /// <summary>With the duty that it opened.</summary>
    Ended,
}
