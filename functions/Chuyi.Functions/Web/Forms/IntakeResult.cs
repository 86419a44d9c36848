namespace Chuyi.Functions.Web;

/// <summary>What came of a form at the intake.</summary>
public enum IntakeResult
{
    /// <summary>Nothing: it was refused.</summary>
    Refused,

    /// <summary>Its act waits for the case.</summary>
    Taken,

    /// <summary>It was taken before: whoever sends it again did not see the answer.</summary>
    Repeated,
}
