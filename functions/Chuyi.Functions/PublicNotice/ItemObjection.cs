using Chuyi.Functions.Cases;

namespace Chuyi.Functions.PublicNotice;

/// <summary>An objection and the item it is about, as the round knows them.</summary>
public sealed record ItemObjection
{
    public required CaseId Objection { get; init; }

    public required string Item { get; init; }
}
