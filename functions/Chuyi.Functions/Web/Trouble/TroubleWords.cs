using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Web;

/// <summary>What the kinds of trouble are called.</summary>
public static class TroubleWords
{
    public static Sentence All { get; } = new("全部", "All");

    public static Sentence Of(TroubleKind kind) =>
        kind switch
        {
            TroubleKind.Failed => new("流程中断", "Broken off"),
            TroubleKind.Retried => new("反复重试", "Tried again and again"),
            TroubleKind.Letter => new("信函未送达", "Letters not sent"),
            TroubleKind.Files => new("封存材料不符", "Sealed files that differ"),
            TroubleKind.Waiting => new("请求未办理", "Requests that wait"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
