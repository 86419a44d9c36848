namespace Chuyi.Functions.SignOff;

public enum SignOffStage
{
    None,
    Asked,
    Signed,
    Returned,
}
