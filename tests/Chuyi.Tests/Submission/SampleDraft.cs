using Chuyi.Functions.Cases;
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
}
