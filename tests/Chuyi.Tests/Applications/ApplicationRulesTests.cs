using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Tests.Cases;
using Chuyi.Tests.Recommending;
using Xunit;

namespace Chuyi.Tests.Applications;

public class ApplicationRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Due = new(2026, 3, 9);

    private static readonly IReadOnlyList<SealedDocument> Dossier =
    [
        .. DossierPart.Default.Select(
            (r, i) =>
                new SealedDocument
                {
                    Id = $"{i:x16}",
                    Kind = r.Kind,
                    FileName = r.Kind + ".pdf",
                    ContentType = "application/pdf",
                    Bytes = 10,
                    Sha256 = new string((char)('a' + i), 64),
                }
        ),
    ];

    private static Submit Submission(DateTimeOffset deadline, IReadOnlyList<SealedDocument>? documents = null) =>
        new(SampleApplication.Of(Due, RoundNumbers.Default(2, 1, 3), documents ?? Dossier), deadline);

    private static readonly DesignationDecision Decided = new()
    {
        Number = "n",
        CategoryName = new("类", "Category"),
        DocumentNumber = "d",
        Day = new(2026, 5, 1),
        Programme = Catalogue.Official.Programme,
        SignedBy = [],
    };

    private static readonly Placement First = new()
    {
        Rank = 1,
        Score = 90,
        Standing = Standing.Proposed,
        Notice = new(new(2026, 4, 1), new(2026, 4, 8)),
    };

    private static ReceivedAct Post(Act act, DateTimeOffset? at = null) =>
        new("id", CaseId.Parse(SampleApplication.Id), "somebody", at ?? Now, act);

    private static ApplicationState After(params Act[] acts) =>
        acts.Aggregate(
            ApplicationState.Empty,
            (state, act) => ApplicationRules.Decide(state, Post(act)).Facts.Aggregate(state, (s, f) => s.After(f, Now))
        );

    private static readonly ApplicationState Checking = After(Submission(Now.AddDays(1)));

    private static readonly ApplicationState Placed = Checking.After(new Accepted(), Now).After(new Placed(First), Now);

    private static readonly Subject Consortium = new()
    {
        Kind = CategorySubject.Consortium,
        Name = "某职教集团",
        Members = [SampleApplication.Member],
    };

    /// <summary>The application of a consortium: whatever is asked of any application is asked of it, and more.</summary>
    private static readonly ApplicationState OfConsortium = ApplicationState.Empty.After(
        new Submitted(SampleApplication.Of(Due, RoundNumbers.Default(2, 1, 3), Dossier) with { Subject = Consortium }, "R"),
        Now
    );

    private static readonly ApplicationState OnList = OfConsortium.After(new Accepted(), Now).After(new Placed(First), Now);

    private static readonly string Holder = SampleApplication.Member.To(CaseId.Parse(SampleApplication.Id)).Holder;

    private static readonly Act[] Acts =
    [
        Submission(Now.AddDays(1)),
        new TakeBack(Now.AddDays(1)),
        new PassCheck(),
        new RefuseForm("理由"),
        new RequestSupplement(new() { Defects = ["缺"], Due = Due }),
        new Supplement(new() { Documents = [Dossier[0] with { Sha256 = new string('f', 64) }, .. Dossier.Skip(1)], CheckBy = Due }),
        new Withdraw(null),
        new RenewLink { Holder = Holder },
        new LockLink("link"),
        new NoteRecommendation(
            new()
            {
                Unit = "U.1",
                UnitName = "某局",
                Place = 1,
            }
        ),
        new ConfirmMembership(SampleApplication.Member.Id),
        new DeclineMembership(SampleApplication.Member.Id, "理由"),
        new Place(First),
        new Strike("理由"),
        new Promote(new(new(2026, 4, 9), new(2026, 4, 15))),
        new Designate(Decided),
        new EndWithoutDesignation("d"),
    ];

    // What waits for a recommendation is not accepted: it waits for one where it is told of one.
    private static Decision DecideOfCell(ApplicationState state, ReceivedAct received) =>
        ApplicationRules.Decide(
            received.Act is NoteRecommendation && state.Submission is { } s
                ? state with
                {
                    Submission = s with { Recommendation = SampleRecommendation.OfBureau },
                }
                : state,
            received
        );

    internal static StageCells Cells { get; } =
        StageCells.Of<ApplicationState>(
            DecideOfCell,
            state => state.Stage,
            [
                ApplicationState.Empty,
                OfConsortium,
                OfConsortium.After(new SupplementRequested(new() { Defects = ["缺"], Due = Due }), Now),
                OfConsortium.After(new Accepted(), Now),
                OnList,
                OfConsortium.After(new FormRefused("理由"), Now),
                // Withdrawn, too, and what can be submitted anew.
                OfConsortium.After(new TakenBack(Now.AddDays(1)), Now),
                OfConsortium.After(new DeemedWithdrawn(), Now),
                OnList.After(new Struck("理由"), Now),
                OnList.After(new Designated(Decided), Now),
                OnList.After(new NotDesignated("d"), Now),
            ],
            Acts,
            act => Post(act) with { Actor = Holder }
        );

    private static string? Refused(ApplicationState state, DateTimeOffset at) =>
        ApplicationRules.Decide(state, Post(new Supplement(new() { Documents = Dossier, CheckBy = Due }), at)).Refusal?.Code;

    /// <summary>By the workflow too, whoever sent it by whatever way.</summary>
    [Fact]
    public void Who_holds_the_title_already_is_refused()
    {
        var held = new HeldTitle("CY-2025-secondary-school-1-001", null, new("楚怡中职〔2025〕001号", "No. 1"));
        Decision Decided(Func<SubmittedApplication, SubmittedApplication> change)
        {
            var sent = Submission(Now.AddDays(1));
            var act = sent with { Submission = change(sent.Submission) };
            return ApplicationRules.Decide(ApplicationState.Empty, new("form", sent.Submission.Application, "applicant P.1", Now, act));
        }

        var refusal = Decided(s => s with { Held = [held] }).Refusal;
        Assert.Equal("held", refusal?.Code);
        Assert.Contains("楚怡中职〔2025〕001号", refusal!.Reason.Zh, StringComparison.Ordinal);
        Assert.Null(Decided(s => s).Refusal);
        Assert.Null(Decided(s => s with { Held = [held], Numbers = s.Numbers with { PerUnit = 2 } }).Refusal);
    }

    [Fact]
    public void Before_the_deadline_it_is_submitted_at_it_no_more()
    {
        Assert.Null(ApplicationRules.Decide(ApplicationState.Empty, Post(Submission(Now.AddSeconds(1)))).Refusal);
        Assert.Equal("too-late", ApplicationRules.Decide(ApplicationState.Empty, Post(Submission(Now))).Refusal?.Code);
    }

    [Fact]
    public void What_a_dossier_lacks_is_named()
    {
        var refusal = ApplicationRules.Decide(ApplicationState.Empty, Post(Submission(Now.AddDays(1), [.. Dossier.Take(2)]))).Refusal;

        Assert.Equal("incomplete", refusal?.Code);
        Assert.Contains("佐证材料、真实性声明", refusal!.Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_supplement_is_asked_for_once()
    {
        var fresh = Dossier[0] with { Id = "new", Sha256 = new string('f', 64) };
        var cured = After(
            Submission(Now.AddDays(1)),
            new RequestSupplement(new() { Defects = ["缺章"], Due = Due }),
            new Supplement(new() { Documents = [.. Dossier.Skip(1), fresh], CheckBy = Due })
        );

        Assert.Equal(ApplicationStage.Checking, cured.Stage);
        Assert.Equal(
            "told-once",
            ApplicationRules.Decide(cured, Post(new RequestSupplement(new() { Defects = ["再补"], Due = Due }))).Refusal?.Code
        );
    }

    [Fact]
    public void A_supplement_without_anything_new_or_too_late_is_refused()
    {
        var asked = After(Submission(Now.AddDays(1)), new RequestSupplement(new() { Defects = ["缺章"], Due = Due }));

        Assert.Equal(
            "nothing-new",
            ApplicationRules.Decide(asked, Post(new Supplement(new() { Documents = Dossier, CheckBy = Due }))).Refusal?.Code
        );
        Assert.Equal("nothing-new", Refused(asked, BeijingTime.At(Due, new TimeOnly(23, 59))));
        Assert.Equal("too-late", Refused(asked, BeijingTime.At(Due.AddDays(1), new TimeOnly(0, 0))));
    }

    [Fact]
    public void Only_the_sections_that_a_supplement_asks_for_change()
    {
        AskedSection asked = new("goal", new("目标", "Goals")),
            other = new("base", new("基础", "Base"));
        var order = new SupplementOrder
        {
            Defects = ["目标不具体"],
            Due = Due,
            Parts = [],
            Sections = [asked],
        };
        var open = After(Submission(Now.AddDays(1)), new RequestSupplement(order));
        Assert.Empty(open.OpenParts);
        Assert.Null(ApplicationRules.WhyNotFill(open, "goal"));
        Assert.Equal("not-now", ApplicationRules.WhyNotFill(open, "base")?.Code);
        Assert.Equal("not-now", ApplicationRules.WhyNotFill(After(Submission(Now.AddDays(1))), "goal")?.Code);
        Decision With(params AskedSection[] changed) =>
            ApplicationRules.Decide(
                open,
                Post(
                    new Supplement(
                        new()
                        {
                            Documents = Dossier,
                            CheckBy = Due,
                            Answers = new(new('f', 64), 10),
                            Sections = changed,
                        }
                    )
                )
            );
        Assert.Equal("not-now", With(asked, other).Refusal?.Code);
        Assert.True(With().IsRefused);
        var cured = open.After(Assert.Single(With(asked).Facts), Now);
        Assert.Equal(new('f', 64), cured.Answers?.Sha256);
        Assert.Null(
            After(Submission(Now.AddDays(1)), new RequestSupplement(order with { Parts = null, Sections = null })).Supplement!.Sections
        );
    }

    [Fact]
    public void What_a_supplement_replaced_brought_and_removed_are_facts()
    {
        SealedDocument Fresh(int part, char hash) => Dossier[part] with { Id = $"new-{hash}", Sha256 = new string(hash, 64) };
        var two = After(
            Submission(Now.AddDays(1), [.. Dossier, Fresh(1, 'e')]),
            new RequestSupplement(new() { Defects = ["缺章"], Due = Due })
        );

        var facts = ApplicationRules
            .Decide(
                two,
                Post(
                    new Supplement(new() { Documents = [Fresh(0, 'f'), Dossier[1], Dossier[2], Fresh(2, 'g'), Dossier[3]], CheckBy = Due })
                )
            )
            .Facts;

        Assert.Equal(
            """
            已补正，材料现为 5 份。
            “申报书”部分以《form.pdf》（SHA-256 ffffffffffffffff…）替换《form.pdf》（SHA-256 aaaaaaaaaaaaaaaa…）。
            “建设方案”部分移除《plan.pdf》（SHA-256 eeeeeeeeeeeeeeee…）。
            “佐证材料”部分新增《evidence.pdf》（SHA-256 gggggggggggggggg…）。
            """,
            string.Join('\n', facts.Select(f => f.Say().Zh))
        );
    }

    [Fact]
    public void Only_the_parts_that_a_supplement_asks_for_change()
    {
        var asked = After(
            Submission(Now.AddDays(1)),
            new RequestSupplement(
                new()
                {
                    Defects = ["缺章"],
                    Due = Due,
                    Parts = [DossierPart.Default[0]],
                }
            )
        );
        Decision With(int part) =>
            ApplicationRules.Decide(
                asked,
                Post(
                    new Supplement(
                        new()
                        {
                            Documents = [.. Dossier.Where((_, i) => i != part), Dossier[part] with { Sha256 = new string('f', 64) }],
                            CheckBy = Due,
                        }
                    )
                )
            );

        Assert.Equal(["form"], asked.OpenParts.Select(p => p.Kind));
        Assert.Null(With(0).Refusal);
        Assert.Equal("not-now", With(1).Refusal?.Code);
        Assert.EndsWith("前补正，限于：申报书。", new SupplementRequested(asked.Supplement!).Say().Zh, StringComparison.Ordinal);
        Assert.Equal(
            "part",
            ApplicationRules
                .Decide(
                    After(Submission(Now.AddDays(1))),
                    Post(
                        new RequestSupplement(
                            new()
                            {
                                Defects = ["缺章"],
                                Due = Due,
                                Parts = [new("photo", new("照片", "Photo"))],
                            }
                        )
                    )
                )
                .Refusal?.Code
        );
    }

    [Fact]
    public void It_may_be_withdrawn_until_the_list_is_on_notice()
    {
        var accepted = After(Submission(Now.AddDays(1)), new PassCheck());
        var placed = accepted.After(new Placed(First), Now);

        Assert.Null(ApplicationRules.Decide(accepted, Post(new Withdraw(null))).Refusal);
        Assert.Equal("not-now", ApplicationRules.Decide(placed, Post(new Withdraw(null))).Refusal?.Code);
    }

    [Fact]
    public void It_may_not_be_withdrawn_from_the_instant_the_round_has_set_for_its_notice()
    {
        var accepted = Checking.After(new Accepted(), Now);

        Assert.Null(ApplicationRules.Decide(accepted, Post(new Withdraw(null, Now.AddSeconds(1)))).Refusal);
        Assert.Equal("not-now", ApplicationRules.Decide(accepted, Post(new Withdraw(null, Now))).Refusal?.Code);
    }

    [Fact]
    public void What_is_over_is_not_withdrawn_and_is_told_so()
    {
        var over = ApplicationRules.Decide(Checking.After(new FormRefused("理由"), Now), Post(new Withdraw(null))).Refusal;

        Assert.Contains("已经办结", over!.Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_sees_its_own_application_and_no_other()
    {
        var unit = Checking.Submission!.Unit;

        Assert.True(ApplicationRules.MaySee(Checking, unit));
        Assert.True(ApplicationRules.MaySee(Checking, null));
        Assert.False(ApplicationRules.MaySee(Checking, unit + "2"));
        Assert.False(ApplicationRules.MaySee(ApplicationState.Empty, unit));
    }
}
