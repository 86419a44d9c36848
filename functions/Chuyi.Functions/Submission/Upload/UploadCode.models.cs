using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Submission;

/// <param name="Site">Where the service is found.</param>
/// <param name="Parts">The parts of the dossier, of which a command names one.</param>
/// <param name="Code">The code as it was just given, which is shown once; null before.</param>
public sealed record UploadCodeModel(Draft Draft, string Site, IReadOnlyList<DossierPart> Parts, string? Code);
