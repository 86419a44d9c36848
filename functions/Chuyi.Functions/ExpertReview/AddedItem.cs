using System.Text.Json.Serialization;

namespace Chuyi.Functions.ExpertReview;

/// <summary>One more application to review.</summary>
public sealed record AddedItem
{
    public required string Application { get; init; }

    public required DateOnly Due { get; init; }

    /// <summary>Whether nobody left it: by the rule of the round one more expert was asked for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOneMore { get; init; }
}
