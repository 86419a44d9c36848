using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>A member of a consortium, as everybody may read it.</summary>
/// <param name="Name">The unit.</param>
/// <param name="Type">Of what kind it is.</param>
/// <param name="Role">What it does there.</param>
public sealed record DesigneeMember(string Name, MemberType Type, string Role)
{
    /// <summary>Which unit of the register it is; null for one that is not on file.</summary>
    public string? Unit { get; init; }
}
