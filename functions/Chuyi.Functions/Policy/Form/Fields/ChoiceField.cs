using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>One of a few (选项).</summary>
public sealed record ChoiceField : CellField
{
    public required IReadOnlyList<ChoiceOption> Options { get; init; }

    [JsonIgnore]
    public override int Longest => Options.Select(option => option.Code.Length).DefaultIfEmpty(1).Max();

    public override Sentence? Fault(string text) =>
        Chosen(text) is null ? new("请选择所列选项之一。", "is one of the answers that are offered.") : null;

    public override Sentence Show(string text) => Chosen(text)?.Name ?? base.Show(text);

    private ChoiceOption? Chosen(string text) => Options.FirstOrDefault(option => option.Code == text);
}
