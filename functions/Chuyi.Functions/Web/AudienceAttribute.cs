namespace Chuyi.Functions.Web;

/// <summary>Declares who may call an HTTP function. A function without it is refused to everybody, and a test fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AudienceAttribute(Audience audience) : Attribute
{
    public Audience Audience { get; } = audience;
}
