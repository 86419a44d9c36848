namespace Chuyi.Functions.People;

public enum AccountStage
{
    None,

    /// <summary>Asked for by one person; another one has to confirm it.</summary>
    Proposed,

    /// <summary>Somebody was invited by their unit, and has not signed in yet.</summary>
    Invited,

    Open,

    /// <summary>Open, and a change of it waits for a second person.</summary>
    ChangeProposed,

    Closed,

    /// <summary>Closed, and that it is opened again waits for a second person.</summary>
    ReopeningProposed,
}
