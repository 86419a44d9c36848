namespace Chuyi.Functions.Policy;

/// <summary>Of what kind a member of a consortium is.</summary>
public enum MemberType
{
    Government,
    Industry,
    Enterprise,
    School,
    Research,
}
