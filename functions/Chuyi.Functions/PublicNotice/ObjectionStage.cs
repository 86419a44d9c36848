namespace Chuyi.Functions.PublicNotice;

public enum ObjectionStage
{
    None,
    Lodged,
    Verified,
    Lapsed,
    Upheld,
    Dismissed,
}
