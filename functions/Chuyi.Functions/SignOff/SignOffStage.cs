namespace Chuyi.Functions.SignOff;

public enum SignOffStage
{
    None,
    Asked,
    Signed,
    Returned,

    /// <summary>Another department returned the list, or the list changed, whether this one had signed it or not.</summary>
    Superseded,
}
