using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A telephone number, which is a column of people only.</summary>
public sealed partial record PhoneField : CellField
{
    [JsonIgnore]
    public override int Longest => 25;

    public override Sentence? Fault(string text) =>
        Number().IsMatch(CompatibleText.Normal(text))
            ? null
            : new("须为电话号码，例如 0731-84710000。", "is a telephone number, such as 0731-84710000.");

    [GeneratedRegex(@"^\+?[0-9][0-9 ()-]{5,23}\z")]
    private static partial Regex Number();
}
