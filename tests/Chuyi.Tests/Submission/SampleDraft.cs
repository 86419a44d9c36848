using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;

namespace Chuyi.Tests.Submission;

/// <summary>A draft of a unit, with nothing in it.</summary>
internal static class SampleDraft
{
    public static Draft Of(CaseId round, bool submitted = false) =>
        new()
        {
            Id = CaseId.Application(round, "U.1", "form"),
            Round = round,
            Unit = "U.1",
            UnitName = "某校",
            Account = "P.1",
            Title = "",
            Recommender = "",
            Documents = [],
            StartedAt = default,
            IsSubmitted = submitted,
        };

    public static SealedDocument Document(string id, string kind, string? sha256 = null) =>
        new()
        {
            Id = id,
            Kind = kind,
            FileName = id + ".pdf",
            ContentType = "application/pdf",
            Bytes = 10,
            Sha256 = sha256 ?? new string('a', 64),
        };

    public static ApplicationState Asked(string kind) =>
        ApplicationState.Empty with
        {
            Stage = ApplicationStage.Supplement,
            Supplement = new()
            {
                Defects = ["缺章"],
                Due = default,
                Parts = [.. DossierPart.Default.Where(p => p.Kind == kind)],
            },
        };
}
