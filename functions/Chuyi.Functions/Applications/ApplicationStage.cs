namespace Chuyi.Functions.Applications;

/// <summary>Where an application stands.</summary>
public enum ApplicationStage
{
    None,
    Checking,
    Supplement,
    Accepted,
    Placed,
    Refused,
    Withdrawn,
    DeemedWithdrawn,
    Struck,
    Designated,
    NotDesignated,
}
