using Chuyi.Functions.Applications;

namespace Chuyi.Functions.Submission;

/// <summary>A draft (草稿): what will be submitted, and later what a supplement is prepared in.</summary>
public sealed record Draft(string Id, string Round, string Unit, string UnitName, string Account, string Title, string Recommender, IReadOnlyList<SealedDocument> Documents, DateTimeOffset StartedAt, bool IsSubmitted)
{
    /// <summary>Documents a dossier may hold.</summary>
    public const int MaxDocuments = 30;
}
