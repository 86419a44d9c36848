using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Tests.Rounds;
using Xunit;
using static Chuyi.Tests.Submission.SampleDraft;

namespace Chuyi.Tests.Submission;

public class DraftRulesTests
{
    private static readonly CaseId Round = CaseId.Round(2026, "secondary-school", 1);

    private static readonly CaseId Other = CaseId.Round(2026, "secondary-school", 2);

    private static readonly DateTimeOffset Closing = BeijingTime.At(new DateOnly(2026, 3, 20), new TimeOnly(17, 0));

    private static readonly DateTimeOffset Before = Closing.AddTicks(-1);

    private static RoundCall Call(int perUnit = 1) =>
        new()
        {
            Round = Round,
            Category = "secondary-school",
            CategoryName = new("类", "category"),
            Title = new("批次", "round"),
            Deadline = Closing,
            Numbers = RoundNumbers.Default(2, 1, 3) with { PerUnit = perUnit },
            Departments = [],
            Officer = "P.officer",
            Programme = Catalogue.Official.Programme,
            RandomSource = SampleRound.Call.RandomSource,
        };

    [Fact]
    public void A_draft_begins_until_the_call_closes()
    {
        Assert.Null(DraftRules.WhyNotStart(Call(), [], Before));
        Assert.Equal("too-late", DraftRules.WhyNotStart(Call(), [], Closing)?.Code);
    }

    [Fact]
    public void A_unit_has_as_many_drafts_in_a_round_as_the_round_says()
    {
        Assert.Equal("per-unit", DraftRules.WhyNotStart(Call(), [Of(Round)], Before)?.Code);
        Assert.Null(DraftRules.WhyNotStart(Call(), [Of(Other), Of(CaseId.Round(2026, "secondary-school", 3), submitted: true)], Before));
        Assert.Null(DraftRules.WhyNotStart(Call(perUnit: 2), [Of(Round)], Before));
        Assert.Equal("per-unit", DraftRules.WhyNotStart(Call(perUnit: 2), [Of(Round), Of(Round, submitted: true)], Before)?.Code);
    }

    [Fact]
    public void A_unit_submits_as_many_as_the_round_says()
    {
        Assert.Null(DraftRules.WhyNotSubmit(Call(), [Of(Round), Of(Other, submitted: true)]));
        Assert.Equal("per-unit", DraftRules.WhyNotSubmit(Call(), [Of(Round, submitted: true)])?.Code);
        Assert.Null(DraftRules.WhyNotSubmit(Call(perUnit: 2), [Of(Round, submitted: true)]));
    }

    [Fact]
    public void The_limit_is_told_as_the_round_has_it() =>
        Assert.Contains(
            "最多申报 2 项",
            DraftRules.WhyNotSubmit(Call(perUnit: 2), [Of(Round, true), Of(Round, true)])!.Reason.Zh,
            StringComparison.Ordinal
        );

    [Fact]
    public void Names_are_bounded()
    {
        Assert.Null(DraftRules.Fault(Names(new string('名', TextLimits.Name))));
        Assert.Equal("title", DraftRules.Fault(Names(new string('名', TextLimits.Name + 1)))?.Field);
        Assert.Equal("recommender", DraftRules.Fault(Names("", new string('名', TextLimits.Name + 1)))?.Field);
    }

    [Fact]
    public void Who_types_after_somebody_else_is_told_what_they_wrote_and_may_keep_their_own()
    {
        var draft = Of(Round) with { Title = "他人的名称" };

        var late = DraftRules.Name(draft, Names(""), Names("我的名称"));
        var again = DraftRules.Name(draft, Names("他人的名称"), Names("我的名称"));

        Assert.Contains("他人的名称", late.Refusal!.Reason.Zh, StringComparison.Ordinal);
        Assert.Equal("我的名称", again.Value!.Title);
        Assert.Equal("他人的名称", DraftRules.Name(draft, Names(""), Names("他人的名称")).Value!.Title);
        Assert.True(DraftRules.Name(draft with { IsClosed = true }, Names("他人的名称"), Names("我的名称")).IsRefused);
    }

    [Fact]
    public void Only_what_was_shown_is_submitted_and_only_with_the_statement_of_truth()
    {
        var shown = Of(Round) with { Title = "名称" };
        var mark = DraftRules.MarkOf(shown);

        Assert.Null(DraftRules.WhyNotAsShown(shown, mark, isDeclared: true));
        Assert.Null(DraftRules.WhyNotAsShown(shown with { StartedAt = Closing }, mark, isDeclared: true));
        Assert.Equal("truth", DraftRules.WhyNotAsShown(shown, mark, isDeclared: false)?.Code);
        Draft[] others =
        [
            shown with
            {
                Title = "另一名称",
            },
            shown with
            {
                Recommender = "长沙市教育局",
            },
            shown with
            {
                Documents = [Document("new", "form")],
            },
        ];
        Assert.All(others, other => Assert.Equal("changed", DraftRules.WhyNotAsShown(other, mark, isDeclared: true)?.Code));
    }

    private static DraftNames Names(string title, string recommender = "") => new() { Title = title, Recommender = recommender };

    [Fact]
    public void Documents_change_in_a_draft_and_in_the_parts_that_a_supplement_asks_for()
    {
        var (draft, submitted) = (Of(Round), Of(Round, submitted: true));
        var checking = ApplicationState.Empty with { Stage = ApplicationStage.Checking };

        Assert.Null(DraftRules.WhyNotChangeDocuments(draft, ApplicationState.Empty, "form"));
        Assert.Null(DraftRules.WhyNotChangeDocuments(submitted, Asked("form"), "form"));
        Assert.Equal("not-now", DraftRules.WhyNotChangeDocuments(submitted, Asked("form"), "plan")?.Code);
        Assert.Equal("not-now", DraftRules.WhyNotChangeDocuments(submitted, checking, "form")?.Code);
        // Being submitted; and read before it was.
        Assert.Equal("not-now", DraftRules.WhyNotChangeDocuments(draft with { IsClosed = true }, ApplicationState.Empty, "form")?.Code);
        Assert.Equal("not-now", DraftRules.WhyNotChangeDocuments(submitted, ApplicationState.Empty, "form")?.Code);
        // Submitted, and not marked so because the service died.
        Assert.Null(DraftRules.WhyNotChangeDocuments(draft with { IsClosed = true }, Asked("form"), "form"));
    }

    [Fact]
    public void A_document_is_removed_only_where_its_part_is_open()
    {
        var full = Of(Round, submitted: true) with { Documents = [Document("a", "form"), Document("b", "plan")] };

        Assert.Equal(["b"], DraftRules.Remove(full, Asked("form"), "a").Value!.Documents.Select(d => d.Id));
        Assert.Equal("not-now", DraftRules.Remove(full, Asked("form"), "b").Refusal?.Code);
        Assert.Equal(full, DraftRules.Remove(full, Asked("form"), "gone").Value);
    }

    [Fact]
    public void The_same_file_may_stand_in_two_parts_and_stands_once_in_each()
    {
        var one = DraftRules.Add(Of(Round), ApplicationState.Empty, Document("a", "form")).Value!;
        var two = DraftRules.Add(one, ApplicationState.Empty, Document("b", "plan")).Value!;
        var again = DraftRules.Add(two, ApplicationState.Empty, Document("c", "form")).Value!;

        Assert.Equal(["a", "b"], two.Documents.Select(d => d.Id));
        Assert.Equal(["b", "c"], again.Documents.Select(d => d.Id));
    }

    [Fact]
    public void A_dossier_has_thirty_documents_and_takes_one_of_them_again()
    {
        var full = Enumerable
            .Range(0, Draft.MaxDocuments)
            .Aggregate(Of(Round), (d, i) => DraftRules.Add(d, ApplicationState.Empty, Document($"{i}", "form", $"{i:d64}")).Value!);

        Assert.Equal(Draft.MaxDocuments, full.Documents.Count);
        Assert.Equal("too-many", DraftRules.Add(full, ApplicationState.Empty, Document("new", "form")).Refusal?.Code);
        Assert.Equal("too-many", DraftRules.WhyNotAddDocument(full, ApplicationState.Empty, "form")?.Code);
        Assert.False(DraftRules.Add(full, ApplicationState.Empty, Document("7", "form")).IsRefused);
    }

    [Fact]
    public void An_upload_is_sealed_as_one_document_for_ever()
    {
        var (draft, claim) = (Of(Round) with { Documents = [Document("a", "form")] }, new UploadClaim("form", "a.pdf", 10, new('a', 64)));

        Assert.Equal(draft.Documents[0], DraftRules.Again(draft.Documents[0], claim).Value);
        Assert.Equal("spent", DraftRules.Again(draft.Documents[0], claim with { Kind = "plan" }).Refusal?.Code);
        Assert.Equal("spent", DraftRules.Again(draft.Documents[0], claim with { Sha256 = new('b', 64) }).Refusal?.Code);
    }

    [Fact]
    public void A_draft_is_open_then_closed_then_submitted()
    {
        var (open, closed, submitted) = (Of(Round), Of(Round) with { IsClosed = true }, Of(Round, submitted: true));

        Assert.Equal((DraftStage.Open, DraftStage.Closed, DraftStage.Submitted), (open.Stage, closed.Stage, submitted.Stage));
        Assert.Equal(
            (false, true, true),
            (DraftRules.MayBeReceived(open), DraftRules.MayBeReceived(closed), DraftRules.MayBeReceived(submitted))
        );
        Assert.Equal(
            (false, true, false),
            (DraftRules.MayLackMark(open), DraftRules.MayLackMark(closed), DraftRules.MayLackMark(submitted))
        );
        Assert.Equal(
            ($"/drafts/{open.Id}", $"/drafts/{open.Id}", $"/applications/{open.Id}"),
            (DraftRules.PathOf(open), DraftRules.PathOf(closed), DraftRules.PathOf(submitted))
        );
    }

    [Fact]
    public void A_draft_closes_once_and_only_if_it_can_be_submitted()
    {
        var (open, unfit) = (Of(Round), DraftRules.NoDraft);

        Assert.Equal(unfit, DraftRules.Close(open, _ => unfit).Refusal);
        Assert.Equal(open with { IsClosed = true }, DraftRules.Close(open, _ => null).Value);
        Assert.Equal(DraftStage.Closed, DraftRules.Close(open with { IsClosed = true }, _ => unfit).Value?.Stage);
    }

    [Fact]
    public void A_draft_is_received_by_its_mark_or_by_what_came_in()
    {
        var nothing = new CaseView<ApplicationState>("A.1", ApplicationState.Empty, [], [], new HashSet<string>());
        var waiting = nothing with { Untaken = [new("id", Of(Round).Id, "applicant P.1", default, new Withdraw(null))] };

        Assert.False(DraftRules.IsReceived(Of(Round) with { IsClosed = true }, nothing));
        Assert.True(DraftRules.IsReceived(Of(Round) with { IsClosed = true }, waiting));
        Assert.True(DraftRules.IsReceived(Of(Round, submitted: true), nothing));
    }

    private static SealedDocument Document(string id, string kind, string? sha256 = null) =>
        new()
        {
            Id = id,
            Kind = kind,
            FileName = id + ".pdf",
            ContentType = "application/pdf",
            Bytes = 10,
            Sha256 = sha256 ?? new string('a', 64),
        };

    private static ApplicationState Asked(string kind) =>
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
