namespace Chuyi.Functions.Web;

/// <summary>Declares who may call an HTTP function. A function without it is refused to everybody, and a test fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AudienceAttribute(Audience audience) : Attribute
{
    public Audience Audience { get; } = audience;

    /// <summary>The parameter of the route that names the case whose link has to be held; for link holders only.</summary>
    public string? Case { get; init; }

    /// <summary>The parameter of the route that names the draft of which an upload code is taken, where it came with one.</summary>
    public string? Draft { get; init; }

    /// <summary>Whether it serves files, the same to everybody: who asks is not looked up.</summary>
    public bool IsOfFiles { get; init; }
}
