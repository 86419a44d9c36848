namespace Chuyi.Functions.Cases;

/// <summary>What keeps a case from going on, or somebody from hearing of it.</summary>
public enum TroubleKind
{
    /// <summary>Its workflow has failed, was taken up from the facts, and failed again.</summary>
    Failed,

    /// <summary>An activity has failed again and again and is tried again.</summary>
    Retried,

    /// <summary>A letter could not be delivered, and trying again would not help.</summary>
    Letter,

    /// <summary>Storage does not hold what was sealed as the history says.</summary>
    Files,

    /// <summary>Acts have waited for too long.</summary>
    Waiting,
}
