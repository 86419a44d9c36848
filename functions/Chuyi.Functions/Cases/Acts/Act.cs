using System.Text.Json.Serialization;

namespace Chuyi.Functions.Cases;

/// <summary>What somebody asks of a case. The kinds are closed; an act waits in the Inbox until its case decides.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "act")]
public abstract partial record Act
{
    /// <summary>Why no rule takes its texts, or null. Every rule asks this first.</summary>
    internal Refusal? TextFault => TextLimits.Fault(this);
}
