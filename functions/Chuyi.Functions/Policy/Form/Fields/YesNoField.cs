using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>Yes or no, and why (是否及说明).</summary>
public sealed record YesNoField : FormField
{
    public const string Yes = "yes",
        No = "no";

    /// <summary>The answer that has to be explained; null where neither has to be.</summary>
    [JsonPropertyName("explain")]
    public string? Explained { get; init; }

    /// <summary>Characters of the explanation at most.</summary>
    public int Most { get; init; } = 300;

    [JsonIgnore]
    public override IReadOnlyList<CellField> Cells =>
        [
            new ChoiceField
            {
                Code = "answer",
                Name = Name,
                Options = [new(Yes, new("是", "Yes")), new(No, new("否", "No"))],
            },
            new TextField
            {
                Code = "reason",
                Name = new($"{Name.Zh}（说明）", $"{Name.En} (explanation)"),
                Most = Most,
                IsOptional = true,
            },
        ];
}
