using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;

namespace Chuyi.Rehearsals;

/// <content>The applications of its units.</content>
public sealed partial class Call
{
    /// <summary>The application of a unit, complete.</summary>
    /// <param name="change">What of its submission is otherwise; null for nothing.</param>
    public async Task Submit(string unit, Func<SubmittedApplication, SubmittedApplication>? change = null)
    {
        await service.Know(Recipient.Account("P." + unit), unit, "school@example.org");
        var act = Submission(unit);
        act = act with { Submission = change?.Invoke(act.Submission) ?? act.Submission };
        await service.Do("A." + unit, "applicant P." + unit, act, opens: true);
    }

    /// <summary>The draft that the application of a unit was made of.</summary>
    public Task HandIn(string unit) =>
        service.Ask(() =>
            service
                .Get<DraftStore>()
                .Start(
                    new Draft
                    {
                        Id = CaseId.Parse("A." + unit),
                        Round = Id,
                        Unit = "U." + unit,
                        UnitName = unit,
                        Account = "P." + unit,
                        Title = unit + "建设",
                        Recommender = "",
                        Documents = [],
                        StartedAt = Service.Start,
                        IsSubmitted = true,
                    },
                    places: 1,
                    default
                )
        );

    /// <summary>One document of its dossier.</summary>
    public static SealedDocument Document(string kind)
    {
        var i = DossierPart.Default.ToList().FindIndex(r => r.Kind == kind);
        return new()
        {
            Id = $"{i:x16}",
            Kind = kind,
            FileName = DossierPart.Default[i].Name.Zh + ".pdf",
            ContentType = "application/pdf",
            Bytes = 1000 + i,
            Sha256 = new string((char)('a' + i), 64),
        };
    }

    public Submit Submission(string unit) =>
        new(
            new SubmittedApplication
            {
                Application = CaseId.Parse("A." + unit),
                Round = Id,
                Category = "secondary-school",
                RoundTitle = Title,
                Unit = "U." + unit,
                UnitName = unit,
                Prefecture = Recommendation is null ? null : PrefectureOf(unit),
                Account = "P." + unit,
                Title = unit + "建设",
                Recommender = "",
                Recommendation = Recommendation is { } terms
                    ? new()
                    {
                        Unit = RecommenderOf(unit),
                        UnitName = PrefectureOf(unit) + "教育局",
                        Terms = terms,
                        Deadline = Deadline,
                    }
                    : null,
                Subject = SubjectOf(unit),
                Documents = [.. DossierPart.Default.Select(r => Document(r.Kind))],
                CheckBy = CheckBy,
                Officer = "P.officer",
                Numbers = Numbers,
            },
            Deadline
        );
}
