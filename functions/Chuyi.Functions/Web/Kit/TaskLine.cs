using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Web;

/// <summary>One part of what somebody has to do before they can send something.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Address">Where it is done.</param>
public sealed record TaskLine(Sentence Name, string Address)
{
    public SectionState State { get; init; }

    /// <summary>Whether it may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The state in words.</summary>
    public Sentence Told =>
        State switch
        {
            SectionState.Done => new("✓ 已完成", "✓ Done"),
            SectionState.Wrong => new("有误", "Something is wrong"),
            SectionState.Started => new("填写中", "Started"),
            _ when IsOptional => new("可不填", "Optional"),
            _ => new("未开始", "Not started"),
        };

    /// <summary>Its class on the page.</summary>
    public string Class =>
        State switch
        {
            SectionState.Done => "tag done",
            SectionState.Wrong => "tag due",
            _ => "tag",
        };
}
