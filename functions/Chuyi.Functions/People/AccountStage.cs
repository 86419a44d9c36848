namespace Chuyi.Functions.People;

public enum AccountStage
{
    None,
    Open,
}
