using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Submission;

/// <summary>An upload that may begin, or be sealed.</summary>
/// <param name="Draft">The draft that it is for.</param>
/// <param name="Application">What became of that.</param>
/// <param name="Claim">What was said of it.</param>
/// <param name="Part">The part of the dossier that it is for.</param>
public sealed record ClaimedUpload(Draft Draft, ApplicationState Application, UploadClaim Claim, DossierPart Part)
{
    /// <summary>What is listed under its id where nothing comes or goes any more: that it stays, whatever is sent; else null.</summary>
    public SealedDocument? Stays { get; init; }
}
