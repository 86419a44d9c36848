namespace Chuyi.Functions.Applications;

/// <summary>Where an application stands on the list that is on notice.</summary>
public enum Standing
{
    Proposed,
    Reserve,
    NotProposed,
}
