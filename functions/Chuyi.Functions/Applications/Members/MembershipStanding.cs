namespace Chuyi.Functions.Applications;

/// <summary>What a member has said of its membership.</summary>
public enum MembershipStanding
{
    /// <summary>It was asked and has not answered.</summary>
    Asked,
    Confirmed,
    Declined,
}
