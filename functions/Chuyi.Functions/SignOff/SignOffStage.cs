namespace Chuyi.Functions.SignOff;

public enum SignOffStage
{
    None,
    Asked,
    Signed,
    Returned,

    /// <summary>Another department returned the list, or the list changed, before this one answered.</summary>
    Superseded,
}
