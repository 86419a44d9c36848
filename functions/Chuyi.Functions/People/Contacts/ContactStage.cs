namespace Chuyi.Functions.People;

public enum ContactStage
{
    None,

    /// <summary>A change waits for a second person; what was in force stays so.</summary>
    Proposed,

    InForce,
}
