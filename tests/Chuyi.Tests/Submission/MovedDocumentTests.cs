using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Tests.Submission;

/// <summary>A document in another part, and how much a dossier takes.</summary>
public class MovedDocumentTests
{
    private static readonly DossierPart Plan = new("plan", new("建设方案", "Plan")) { Types = "pdf" };

    private static readonly SealedDocument Form = Document("0000000000000001", "form", "a");

    [Fact]
    public void It_stands_in_the_other_part_under_a_new_id()
    {
        var moved = Moved(Draft(Form)).Documents;

        Assert.Equal([("new", "plan", "a")], moved.Select(d => (d.Id, d.Kind, d.Sha256)));
    }

    [Fact]
    public void Moved_twice_or_to_where_the_same_content_is_it_is_there_once()
    {
        var twice = Moved(Moved(Draft(Form))).Documents;
        var there = Moved(Draft(Form, Document("0000000000000002", "plan", "a"))).Documents;

        Assert.Single(twice);
        Assert.Equal(["plan"], there.Select(d => d.Kind));
    }

    [Fact]
    public void A_part_that_takes_other_types_refuses_it_and_so_does_a_closed_draft()
    {
        var picture = Form with { FileName = "图.png" };

        Assert.Equal("file-type", Move(Draft(picture), picture.Id).Refusal!.Code);
        Assert.True(Move(Draft(Form) with { IsClosed = true }, Form.Id).IsRefused);
    }

    [Fact]
    public void A_dossier_takes_no_more_than_its_round_says_and_counts_a_document_once()
    {
        var numbers = RoundNumbers.Default(1, 1, 3) with { MaxDossierBytes = 15 };

        Assert.Null(DraftRules.TooMuch(Draft(Form), "other", null, 5, numbers));
        Assert.Null(DraftRules.TooMuch(Draft(Form), Form.Id, null, 15, numbers));
        Assert.Equal("dossier-too-large", DraftRules.TooMuch(Draft(Form), "other", null, 6, numbers)!.Code);
        // The same content, in the same part or in another, is kept once.
        Assert.Null(DraftRules.TooMuch(Draft(Form), "other", Form.Sha256, 15, numbers));
        Assert.Null(DraftRules.TooMuch(Draft(Form, Form with { Id = "moved", Kind = "plan" }), "other", null, 5, numbers));
        Assert.Equal(10L << 30, RoundNumbers.Default(1, 1, 3).MostOfDossier);
    }

    private static Draft Moved(Draft draft) =>
        Move(draft, Form.Id) is { IsRefused: false, Value: { } moved } ? moved : throw new InvalidOperationException();

    private static Outcome<Draft> Move(Draft draft, string document) =>
        DraftRules.Move(draft, ApplicationState.Empty, document, Plan, "new");

    private static SealedDocument Document(string id, string kind, string hash) =>
        new()
        {
            Id = id,
            Kind = kind,
            FileName = "申报书.pdf",
            ContentType = "application/pdf",
            Bytes = 10,
            Sha256 = hash,
        };

    private static Draft Draft(params SealedDocument[] documents) =>
        new()
        {
            Id = CaseId.Parse("A.school"),
            Round = CaseId.Parse("R.2026.secondary-school.1"),
            Unit = "U.school",
            UnitName = "某校",
            Account = "P.school",
            Title = "建设",
            Recommender = "",
            Documents = documents,
            StartedAt = default,
            IsSubmitted = false,
        };
}
