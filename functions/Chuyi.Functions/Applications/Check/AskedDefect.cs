using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>A defect of the checklist, with its rule and what it concerns.</summary>
/// <param name="Code">Its code on the checklist.</param>
/// <param name="Name">What is wrong.</param>
/// <param name="Rule">By which rule.</param>
public sealed record AskedDefect(string Code, Sentence Name, Sentence Rule)
{
    /// <summary>The part of the dossier that it concerns; null where that is a section of the form.</summary>
    public string? Part { get; init; }

    /// <summary>The section of the form that it concerns; null where that is a part, or the members beside the form.</summary>
    public string? Section { get; init; }

    /// <summary>As it is told.</summary>
    public Sentence Say() => new($"{Name.Zh}（依据：{Rule.Zh}）", $"{Name.En} (rule: {Rule.En})");
}
