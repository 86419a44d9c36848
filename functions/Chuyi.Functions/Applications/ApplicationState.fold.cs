using Chuyi.Functions.Cases;
using Chuyi.Functions.Recommending;

namespace Chuyi.Functions.Applications;

/// <content>What each fact makes of it.</content>
public sealed partial record ApplicationState
{
    private ApplicationState Follow(Fact fact, DateTimeOffset at) =>
        fact switch
        {
            Submitted { Submission: var s } submitted => this with
            {
                Stage = ApplicationStage.Checking,
                Submission = s,
                Receipt = submitted.Receipt,
                SubmittedAt = at,
                Documents = s.Documents,
                Answers = s.Answers,
                CheckBy = s.CheckBy,
                AnewUntil = null,
                Submissions = Submissions + 1,
            },
            TakenBack t => this with { Stage = ApplicationStage.Withdrawn, CheckBy = null, AnewUntil = t.Deadline },
            SupplementRequested { Order: var s } => this with
            {
                Stage = ApplicationStage.Supplement,
                Supplement = s,
                SupplementAskedAt = at,
                CheckBy = null,
            },
            SupplementExtended e => Supplement is { } order ? this with { Supplement = order with { Due = e.Due } } : this,
            Supplemented { Dossier: var s } => this with
            {
                Stage = ApplicationStage.Checking,
                Documents = s.Documents,
                EarlierDocuments = [.. EarlierDocuments, .. Documents.Where(d => s.Documents.All(now => now.Id != d.Id))],
                Answers = s.Answers ?? Answers,
                EarlierAnswers = s.Answers is null ? EarlierAnswers : Answers,
                CheckBy = s.CheckBy,
                WasSupplemented = true,
                SupplementedAt = at,
                CheckIsOverdue = false,
            },
            // The first of them is what the clock stops at when a supplement is asked for.
            CheckDayCounted c => this with
            {
                CheckBy = c.CheckBy,
                Submission = WasSupplemented ? Submission : Submission! with { CheckBy = c.CheckBy },
            },
            Recommended r => this with { Recommendation = r.Received },
            NotRecommended r => this with
            {
                Stage = ApplicationStage.Refused,
                CheckBy = null,
                WhyOver = fact.Say(),
                Recommendation = r.Received,
            },
            FormalCheckOverdue => this with { CheckIsOverdue = true },
            Accepted => this with { Stage = ApplicationStage.Accepted, CheckBy = null, WasAccepted = true },
            FormRefused => this with { Stage = ApplicationStage.Refused, CheckBy = null, WhyOver = fact.Say() },
            DeemedWithdrawn => this with { Stage = ApplicationStage.DeemedWithdrawn, CheckBy = null, WhyOver = fact.Say() },
            Withdrawn => this with { Stage = ApplicationStage.Withdrawn, CheckBy = null },
            Placed p => this with { Stage = ApplicationStage.Placed, Place = p.Placement },
            Struck => this with { Stage = ApplicationStage.Struck, WhyOver = fact.Say() },
            Promoted p => this with
            {
                IsPromoted = true,
                Place = Place is { } was ? was with { Standing = Applications.Standing.Proposed, Notice = p.Notice } : null,
            },
            Designated d => this with { Stage = ApplicationStage.Designated, Number = d.Decision.Number, WrittenNumber = d.Decision.Shown },
            NotDesignated => this with { Stage = ApplicationStage.NotDesignated, WhyOver = fact.Say() },
            _ => this,
        };
}
