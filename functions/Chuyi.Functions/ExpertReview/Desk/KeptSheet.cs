using Azure;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What stands for a sheet among those that are typed.</summary>
/// <param name="Version">Its version: whatever is written there is another one.</param>
/// <param name="Draft">What is typed, or null of a sheet that was closed.</param>
public sealed record KeptSheet(ETag Version, SheetDraft? Draft);
