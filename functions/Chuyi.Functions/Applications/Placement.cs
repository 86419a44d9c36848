using System.Text.Json.Serialization;
using Chuyi.Functions.PublicNotice;

namespace Chuyi.Functions.Applications;

/// <summary>Where the ranking put an application, and when the list is on notice.</summary>
public sealed record Placement
{
    public required int Rank { get; init; }

    public required decimal Score { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>How the experts answered a checklist; null where they scored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PanelVerdict? Verdict { get; init; }

    /// <summary>Whether the unit is one that the policy names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsNamed { get; init; }

    public required NoticePeriod Notice { get; init; }
}
