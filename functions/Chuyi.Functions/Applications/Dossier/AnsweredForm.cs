using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>The form of a round with what an application answers.</summary>
/// <param name="Form">The form that the round pinned.</param>
/// <param name="Now">The sealed answers to it.</param>
/// <param name="Before">What they were before a supplement changed them; null where none did.</param>
public sealed record AnsweredForm(CategoryForm Form, FormAnswers Now, FormAnswers? Before)
{
    /// <summary>What the round asks for in each part of the dossier.</summary>
    public IReadOnlyList<CategoryPart> Parts { get; init; } = [];
}
