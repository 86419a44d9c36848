using System.Text.Json.Serialization;

namespace Chuyi.Functions.Policy;

/// <summary>Whom to turn to: name, post, telephone, e-mail (人员). Never public, and nothing for experts.</summary>
public sealed record PeopleField : FormField
{
    private const int LongestName = 30;
    private const int LongestPost = 60;

    public int Least { get; init; } = 1;

    public required int Most { get; init; }

    [JsonIgnore]
    public override bool IsPrivate => true;

    [JsonIgnore]
    public override IReadOnlyList<CellField> Cells { get; } =
    [
        new TextField
        {
            Code = "name",
            Name = new("姓名", "Name"),
            Most = LongestName,
        },
        new TextField
        {
            Code = "post",
            Name = new("职务", "Post"),
            Most = LongestPost,
        },
        new PhoneField { Code = "phone", Name = new("电话", "Telephone") },
        new EmailField { Code = "email", Name = new("邮箱", "E-mail") },
    ];

    [JsonIgnore]
    public override int LeastRows => Least;

    [JsonIgnore]
    public override int MostRows => Most;

    [JsonIgnore]
    public override bool IsTable => true;
}
