using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>The code of a programme: six digits in the catalogue of 2021, with a letter or two behind in others.</summary>
public sealed partial record ProgrammeCodeField : CellField
{
    [JsonIgnore]
    public override int Longest => 10;

    public override Sentence? Fault(string text) =>
        Written().IsMatch(CompatibleText.Normal(text))
            ? null
            : new("须为专业目录中的专业代码，例如 660101。", "is a code of the catalogue of programmes, such as 660101.");

    [GeneratedRegex(@"^\d{4,6}(-\d)?[A-Z]{0,2}\z")]
    private static partial Regex Written();
}
