using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;

namespace Chuyi.Tests.Rounds;

/// <summary>A round of three applications, fact by fact: E1, E2 and E3 on the panel, E4 and E5 in reserve, two departments.</summary>
internal static class SampleRound
{
    public static readonly CaseId Id = CaseId.Round(2026, "secondary-school", 1);

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public static readonly RoundCall Call = new()
    {
        Round = Id,
        Category = "secondary-school",
        CategoryName = new("优秀中职学校", "Secondary school"),
        Short = "中职",
        Title = new("优秀中职学校申报", "Secondary schools"),
        Deadline = Now.AddDays(18),
        Numbers = RoundNumbers.Default(quota: 1, reserve: 1, panel: 3),
        Departments = [new("education", new("省教育厅", "Education")), new("finance", new("省财政厅", "Finance"))],
        Officer = "P.officer",
        Content = "content",
        Programme = Catalogue.Official.Programme,
        RandomSource = new()
        {
            What = "双色球开奖号码",
            Day = new(2026, 3, 24),
            Where = "www.example.org/lottery",
            Counts = [6, 1],
        },
    };

    public static readonly OpenRound Opening = new(Call);

    public static readonly ExtensionTerms Later = new() { Deadline = Call.Deadline.AddDays(2), Reason = "多地系统维护" };

    public static readonly CorrectionTerms Corrected = new()
    {
        Wording = "field.site.hint",
        Called = new("栏目“校园占地”的填写说明", "Field “Site”, its hint"),
        Before = new("以土地证为准。", "By the title to the land."),
        After = new("以不动产权证书为准。", "By the title to the property."),
        From = "content",
        Content = "corrected",
        Reason = "学校询问以哪一证件为准",
    };

    public static readonly ExpertsDrawn Drawn = new()
    {
        Seed = "seed",
        LogSize = 7,
        PoolHash = "pool",
        DrawHash = "draw",
        Applications = 3,
        Panel = ["E1", "E2", "E3"],
        Reserve = ["E4", "E5"],
        Exclusions = 0,
        Due = new(2026, 4, 4),
        DocumentHash = "document",
    };

    public static readonly Ranked Ranking = new()
    {
        ListHash = "list",
        Applications = 3,
        Proposed = 1,
        Reserve = 1,
        TieAtCut = false,
    };

    public static readonly Notice Notice = new()
    {
        Serial = 1,
        Period = new(new(2026, 4, 8), new(2026, 4, 14)),
        ListHash = "list",
    };

    public static readonly RoundState Open = RoundState.Empty.With([
        .. RoundRules.Decide(RoundState.Empty, new("id", Id, "office", Now, Opening)).Facts,
    ]);

    public static readonly RoundState Closed = Open.With(new PoolImported(new() { PoolHash = "pool", Experts = 5 }), new RoundClosed(3));

    public static readonly DrawCommitted Commitment = new()
    {
        PoolHash = new('1', 64),
        AcceptedHash = new('2', 64),
        BasisHash = new('3', 64),
        Experts = 5,
        Applications = 3,
        Source = Call.RandomSource,
    };

    public static readonly RoundState Committed = Closed.With(Commitment, new DrawSealed(new('4', 64), 40));

    public static readonly IReadOnlyList<IReadOnlyList<string>> RandomValues =
    [
        ["07", "12", "15", "22", "28", "31"],
        ["09"],
    ];

    public static readonly RoundState Review = Committed.With(new RandomValuesEntered(RandomValues, "7.12.15.22.28.31./9./"), Drawn);

    public static readonly RoundState Ranked = Review.With(
        new DutyCompleted(new() { Expert = "E1", Sheets = 3 }),
        new DutyCompleted(new() { Expert = "E2", Sheets = 3 }),
        new DutyCompleted(new() { Expert = "E3", Sheets = 3 }),
        Ranking
    );

    public static readonly RoundState OnNotice = Ranked.With(
        new ListConfirmed { ListHash = "list" },
        new NoticeScheduled(Notice),
        new NoticePublished(Notice)
    );

    public static readonly RoundState SignOff = OnNotice.With(
        new NoticeEnded(1),
        new SignOffStarted
        {
            Sending = 1,
            ListHash = "list",
            Departments = ["education", "finance"],
        }
    );

    public static readonly RoundState Signed = SignOff.With(new DepartmentSigned("education"), new DepartmentSigned("finance"));

    public static AnnouncementTerms Terms { get; } = new() { DocumentNumber = "湘教通〔2026〕88号", ListHash = "list" };

    public static readonly RoundState Announced = Signed.With(
        new RoundAnnounced
        {
            Terms = Terms,
            Designations = 1,
            Day = new(2026, 4, 20),
            SignedBy = [],
        }
    );

    public static readonly RoundState Ended = Closed.With(new RoundEnded("没有受理的申报"));

    public static IReadOnlyList<RoundState> InEveryStage { get; } =
    [RoundState.Empty, Open, Closed, Review, Ranked, OnNotice, SignOff, Signed, Announced, Ended];

    /// <summary>The state after some more facts.</summary>
    public static MeetingMinutes Minutes { get; } =
        new()
        {
            ListHash = "list",
            Day = new DateOnly(2026, 3, 2),
            Present = ["E1", "E2", "E3"],
            Minutes = "与会专家逐项讨论，同意排序结果。",
            Findings = [new("A.1", "方案可行，建议细化进度。")],
        };

    /// <summary>The same of a round that has a panel meeting.</summary>
    public static RoundState WithMeeting(this RoundState state) =>
        state.Opening is { } call ? state with { Opening = call with { Numbers = call.Numbers with { MeetingExperts = 3 } } } : state;

    public static RoundState With(this RoundState state, params Fact[] facts) => facts.Aggregate(state, (s, fact) => s.After(fact, Now));
}
