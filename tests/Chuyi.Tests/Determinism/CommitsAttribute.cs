namespace Chuyi.Tests.Determinism;

/// <summary>Which sin a sample commits.</summary>
/// <param name="sin">The member as a refusal names it.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CommitsAttribute(string sin) : Attribute
{
    public string Sin => sin;
}
