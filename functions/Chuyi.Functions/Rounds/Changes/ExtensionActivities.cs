using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>The activity that follows from a later deadline.</summary>
public static class ExtensionActivities
{
    /// <summary>Tells those of one page of drafts, and gives where the next begins; null after the last.</summary>
    public static Activity<TellExtensionRequest, string?> Tell { get; } = new(nameof(RoundNews.TellExtension));
}
