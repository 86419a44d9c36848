using System.Text.Json.Serialization;

namespace Chuyi.Functions.Policy;

/// <summary>Programmes by code and name (专业代码和名称).</summary>
public sealed record ProgrammesField : FormField
{
    private const int LongestName = 40;

    public int Least { get; init; } = 1;

    public required int Most { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<CellField> Cells { get; } =
    [
        new ProgrammeCodeField { Code = "code", Name = new("专业代码", "Code") },
        new TextField
        {
            Code = "name",
            Name = new("专业名称", "Programme"),
            Most = LongestName,
        },
    ];

    [JsonIgnore]
    public override int LeastRows => Least;

    [JsonIgnore]
    public override int MostRows => Most;

    [JsonIgnore]
    public override bool IsTable => true;
}
