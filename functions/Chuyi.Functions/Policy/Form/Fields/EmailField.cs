using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.Policy;

/// <summary>An e-mail address, which is a column of people only.</summary>
public sealed record EmailField : CellField
{
    private const int LongestAddress = 100;

    [JsonIgnore]
    public override int Longest => LongestAddress;

    public override Sentence? Fault(string text) =>
        EmailAddress.Read(text).IsRefused
            ? new("须为邮箱地址，例如 office@example.org。", "is an e-mail address, such as office@example.org.")
            : null;
}
