using Chuyi.Functions.Cases;

namespace Chuyi.Functions.History;

/// <summary>What somebody looked at, in words.</summary>
public static class LookWords
{
    /// <summary>A document by the name that it had, or the form.</summary>
    public static Sentence Of(DocumentLook look) => look.IsOfForm ? new("申报表", "The form") : new(look.FileName, look.FileName);
}
