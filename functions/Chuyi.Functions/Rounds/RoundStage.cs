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
}
