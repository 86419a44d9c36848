namespace Chuyi.Functions.Rounds;

public enum RoundStage
{
    None,
    Open,
    Closed,
    Review,
    Ranked,
    Notice,
    SignOff,
    Signed,
    Announced,

    /// <summary>Ended by the office, with nothing left in it to designate (终止).</summary>
    Ended,
}
