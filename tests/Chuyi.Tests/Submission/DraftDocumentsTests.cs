using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Chuyi.Tests.Rounds;
using Xunit;
using static Chuyi.Tests.Submission.SampleDraft;

namespace Chuyi.Tests.Submission;

/// <summary>The documents of a draft: what stands in it, what goes, and what is told of it.</summary>
public class DraftDocumentsTests
{
    private static readonly CaseId Round = CaseId.Round(2026, "secondary-school", 1);

    [Fact]
    public void Only_what_was_shown_is_submitted_and_only_with_the_statement_of_truth()
    {
        var shown = Of(Round) with { Title = "名称" };
        var names = new SealedNames("某校", null, null) { Recommender = Bureau("长沙市教育局") };
        var mark = DraftRules.MarkOf(shown, names);

        Assert.Null(DraftRules.WhyNotAsShown(shown, names, mark, isDeclared: true));
        Assert.Null(DraftRules.WhyNotAsShown(shown with { StartedAt = SampleRound.Call.Deadline }, names, mark, isDeclared: true));
        Assert.Equal("truth", DraftRules.WhyNotAsShown(shown, names, mark, isDeclared: false)?.Code);
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
        Assert.All(others, other => Assert.Equal("changed", DraftRules.WhyNotAsShown(other, names, mark, isDeclared: true)?.Code));
        // What the register says meanwhile is no more what was shown than what somebody typed.
        SealedNames[] later =
        [
            names with
            {
                UnitName = "某校（更名后）",
            },
            names with
            {
                Lead = MemberType.School,
            },
            names with
            {
                NewName = "长沙市楚怡中等职业学校",
            },
            names with
            {
                Recommender = Bureau("株洲市教育局"),
            },
            names with
            {
                Recommender = null,
            },
        ];
        Assert.All(later, other => Assert.Equal("changed", DraftRules.WhyNotAsShown(shown, other, mark, isDeclared: true)?.Code));
    }

    private static Outcome<AskedRecommender> Bureau(string name) =>
        new AskedRecommender
        {
            Unit = UnitIds.Of(name),
            UnitName = name,
            Terms = null!,
            Deadline = default,
        };

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
    public void A_dossier_has_three_hundred_documents_and_takes_one_of_them_again()
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
    public void An_upload_that_stands_in_the_draft_is_listed_once_and_as_what_it_was()
    {
        var (there, claim) = (Document("a", "form"), new UploadClaim("form", "a.pdf", 10, new('a', 64)));
        var draft = Of(Round) with { Documents = [there] };

        Assert.Same(draft, DraftRules.Add(draft, ApplicationState.Empty, there, claim).Value);
        var other = there with { Kind = "plan" };
        Assert.Equal("spent", DraftRules.Add(draft, ApplicationState.Empty, other, claim with { Kind = "plan" }).Refusal?.Code);
    }

    [Fact]
    public void What_was_taken_out_of_a_draft_is_submitted_as_hashes()
    {
        var draft = Of(Round) with { Documents = [Document("a", "form"), Document("b", "plan")] };

        var left = DraftRules.Remove(DraftRules.Remove(draft, ApplicationState.Empty, "a").Value!, ApplicationState.Empty, "gone").Value!;
        var submitted = left.Submission(SampleRound.Call, null, null, new(2026, 3, 2));

        Assert.Equal(new DiscardedDocument("form", draft.Documents[0].Sha256), Assert.Single(submitted.Discarded!.Last));
        Assert.Equal(1, submitted.Discarded.Count);
        Assert.Contains("移除材料 1 份", new Submitted(submitted, "R").Say().Zh, StringComparison.Ordinal);
        Assert.NotEqual(DraftRules.MarkOf(draft with { Documents = left.Documents }), DraftRules.MarkOf(left));
        Assert.Null(draft.Submission(SampleRound.Call, null, null, new(2026, 3, 2)).Discarded);
        // After the submission the supplement tells by itself what it removed.
        var supplement = Of(Round, submitted: true) with
        {
            Documents = draft.Documents,
        };
        Assert.Null(DraftRules.Remove(supplement, Asked("form"), "a").Value!.Discarded);
    }

    [Fact]
    public void However_much_is_taken_out_of_a_draft_the_record_is_bounded()
    {
        var gone = Enumerable.Range(0, 500).Aggregate(DiscardedDocuments.None, (d, i) => d.And(Document($"{i}", "form")));

        Assert.Equal((500, DiscardedDocuments.Longest), (gone.Count, gone.Last.Count));
    }
}
