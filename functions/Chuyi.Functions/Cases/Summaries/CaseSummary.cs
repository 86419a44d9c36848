using System.Text.Json.Serialization;

namespace Chuyi.Functions.Cases;

/// <summary>What is shown of a case among others. Written only by the workflow of its own case.</summary>
/// <param name="Index">Among which it is found: the round of an application, or one index of all rounds.</param>
/// <param name="Case">The case.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "summary")]
public abstract partial record CaseSummary(string Index, string Case)
{
    /// <summary>Whether what changes of it is kept beside it, for lists of many.</summary>
    [JsonIgnore]
    public virtual bool KeepsChanges => false;

    /// <summary>What people call the case, which never changes; null where it has no such name.</summary>
    [JsonIgnore]
    public virtual CaseName? Name => null;
}
