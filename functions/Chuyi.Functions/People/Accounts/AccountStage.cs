namespace Chuyi.Functions.People;

public enum AccountStage
{
    None,

    /// <summary>Asked for by one person; another one has to confirm it.</summary>
    Proposed,

    Open,
}
