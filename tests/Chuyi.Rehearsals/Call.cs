using System.Text.RegularExpressions;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.History.Draws;

namespace Chuyi.Rehearsals;

/// <summary>A small round, played by acts: what the people of a rehearsal do.</summary>
public sealed partial class Call(Service service)
{
    public static readonly CaseId Id = CaseId.Round(2026, "secondary-school", 1);

    public static readonly DateTimeOffset Deadline = BeijingTime.At(new DateOnly(2026, 3, 20), new TimeOnly(17, 0));

    public static readonly Sentence Title = new("优秀中职学校申报", "Secondary schools");

    /// <summary>The day after the deadline's.</summary>
    public static readonly RandomSource Source = new()
    {
        What = "双色球开奖号码",
        Day = new DateOnly(2026, 3, 21),
        Where = "www.example.org/lottery",
        Counts = [6, 1],
    };

    public static readonly IReadOnlyList<IReadOnlyList<string>> Values =
    [
        ["07", "12", "15", "22", "28", "31"],
        ["09"],
    ];

    private static readonly IReadOnlyList<Signatory> Departments =
    [
        .. Catalogue.Official.SignersOf(Catalogue.Official.Category("secondary-school")).Select(d => new Signatory(d.Code, d.Name)),
    ];

    public RoundNumbers Numbers { get; init; } = RoundNumbers.Default(quota: 1, reserve: 1, panel: 3);

    /// <summary>What its category designates; null for units themselves.</summary>
    public CategorySubject? Designates { get; init; }

    /// <summary>What an application of a unit is for; null for the unit itself.</summary>
    public Func<string, Subject?> SubjectOf { get; init; } = _ => null;

    /// <summary>That it takes only what the bureau recommends; null for a round that asks for no recommendation.</summary>
    public RecommendationTerms? Recommendation { get; init; }

    /// <summary>How its places are given; null where the best of all get them.</summary>
    public Allocation? Allocation { get; init; }

    /// <summary>The grades among those on its list; null where there are none.</summary>
    public GradeTerms? Grades { get; init; }

    /// <summary>The points that an expert gives an application.</summary>
    public Func<string, string, int> ScoreOf { get; init; } = (_, item) => UsualScore(item);

    /// <summary>The level of the title; null for a round without one.</summary>
    public LevelWords? Level { get; init; }

    /// <summary>Where a unit is.</summary>
    public Func<string, string> PrefectureOf { get; init; } = _ => "长沙市";

    /// <summary>The id of the unit that recommends one.</summary>
    public Func<string, string> RecommenderOf { get; init; } = _ => Bureau;

    /// <summary>The bureau that recommends the applications of the units.</summary>
    public const string Bureau = "U.bureau";

    /// <summary>The hash of what the round takes over from its category; null for a round that asks for documents alone.</summary>
    public string? Content { get; init; }

    /// <summary>The last day of the formal check, or null if its year is not known.</summary>
    public DateOnly? CheckBy { get; init; } = new DateOnly(2026, 3, 9);

    /// <summary>The round open for applications.</summary>
    public async Task Open()
    {
        await service.Know(Recipient.Account("P.officer"), "经办人", "officer@example.org");
        foreach (var d in Departments)
            await service.Know(Recipient.Department(d.Code), d.Name.Zh, d.Code + "@example.org", "13900004321");
        await service.Do(Id, "office P.officer", new OpenRound(Opening), opens: true);
    }

    /// <summary>What the round calls for.</summary>
    public RoundCall Opening =>
        new()
        {
            Round = Id,
            Category = "secondary-school",
            CategoryName = new("优秀中职学校", "Secondary school"),
            Short = "中职",
            Subject = Designates,
            Title = Title,
            Deadline = Deadline,
            Numbers = Numbers,
            Content = Content,
            Recommendation = Recommendation,
            Allocation = Allocation,
            Grades = Grades,
            Level = Level?.Code,
            LevelWords = Level,
            Departments = Departments,
            Officer = "P.officer",
            Programme = Catalogue.Official.Programme,
            RandomSource = Recommendation is { Due: var due } ? Source with { Day = due.AddDays(2) } : Source,
        };

    /// <summary>The round open, applications of these units accepted, the deadline passed, a pool of five imported.</summary>
    public async Task Closed(params string[] units)
    {
        await Open();
        await Close(units);
    }

    /// <summary>The same of a round that is open.</summary>
    public async Task Close(params string[] units)
    {
        foreach (var unit in units)
        {
            await Submit(unit);
            await service.Do("A." + unit, "office P.officer", new PassCheck());
        }
        await service.Until(3, 20, 18);
        await ImportPool();
    }

    /// <summary>A pool of five imported.</summary>
    public async Task ImportPool()
    {
        var pool = Enumerable
            .Range(1, 5)
            .Select(i => new PoolExpert
            {
                Code = $"E{i}",
                Name = $"专家{i}",
                Unit = $"大学{i}",
                Field = "教育",
                Email = $"e{i}@example.org",
                Phone = $"1370000000{i}",
            })
            .ToList();
        var hash = await service.Ask(() => service.Get<PoolStore>().Keep(pool, default));
        await service.Do(Id, "office P.officer", new ImportPool(new() { PoolHash = hash, Experts = pool.Count }));
    }

    /// <summary>What the draw is made from fixed, the day of the public values come, these entered.</summary>
    public async Task Draw()
    {
        await service.Do(Id, "office P.officer", new CommitDraw(null, null));
        await service.Until(Source.Day.Month, Source.Day.Day);
        await service.Do(Id, "office P.officer", new DrawExperts(Values));
    }

    public Task<RoundState> Round() => service.State<RoundState>(Id);

    public static string Duty(string expert) => CaseId.Duty(CaseId.Parse(Id), expert);

    /// <summary>Three schools, drawn, reviewed, ranked, and the list confirmed: 甲校 before 乙校 before 丙校.</summary>
    public async Task Confirmed()
    {
        await Closed("甲校", "乙校", "丙校");
        await Draw();
        await Review();
        await Confirm();
    }

    /// <summary>Every expert on duty accepts, scores each application, and signs.</summary>
    public async Task Review()
    {
        foreach (var expert in (await Round()).Panel)
            await Review(expert);
    }

    /// <summary>One expert does so.</summary>
    public async Task Review(string expert)
    {
        var duty = Duty(expert);
        if ((await service.State<DutyState>(duty)).Stage == DutyStage.Invited)
            await service.Do(duty, "expert " + expert, new AcceptInvitation());
        foreach (var item in (await service.State<DutyState>(duty)).Open.ToList())
            await service.Do(
                duty,
                "expert " + expert,
                new ScoreSheet(
                    new()
                    {
                        Application = item,
                        Scores = [.. Enumerable.Repeat(ScoreOf(expert, item), 4)],
                        Comment = "材料完整，建设基础扎实，方案可行。",
                    }
                )
            );
        await service.Do(duty, "expert " + expert, new SignSheets());
    }

    /// <summary>An expert gives one application back.</summary>
    public Task Return(string expert, string application) =>
        service.Do(Duty(expert), "expert " + expert, new DeclareConflict(new() { Application = application, Reason = "曾任该校顾问" }));

    public async Task Confirm(string? application = null, int? rank = null, string? reason = null) =>
        await service.Do(
            Id,
            "office P.officer",
            new ConfirmList
            {
                ListHash = (await Round()).ListHash!,
                Application = application,
                Rank = rank,
                Reason = reason,
            }
        );

    public async Task<string> Object(string name, string item)
    {
        var id = CaseId.Objection(Id, item, name);
        await service.Know(Recipient.Objector(id), "王五", "objector@example.org");
        await service.Do(
            id,
            "public",
            new LodgeObjection(
                new Objection
                {
                    Id = id,
                    Round = Id,
                    Category = "secondary-school",
                    Item = item,
                    UnitName = CaseId.Parse(item).Name,
                    Text = "该校申报材料中的就业数据与公开年报不一致，请核查。",
                    ObjectorKind = ObjectorKind.Person,
                    VerifyBy = ObjectionDeadlines.VerifyBy(service.Clock.GetUtcNow(), Numbers),
                    Officer = "P.officer",
                },
                Numbers
            ),
            opens: true
        );
        return id;
    }

    public async Task Sign(int list = 1)
    {
        foreach (var department in Departments)
            await service.Do(
                CaseId.SignOff(CaseId.Parse(Id), department.Code, list),
                "department " + department.Code,
                new Sign((await Round()).ListHash!)
            );
    }

    public async Task Announce() =>
        await service.Do(
            Id,
            "office P.officer",
            new Announce(new() { DocumentNumber = "湘教通〔2026〕88号", ListHash = (await Round()).ListHash! })
        );

    public Task End(string reason) => service.Do(Id, "office P.officer", new EndRound(reason));

    public async Task<string> Standings() =>
        string.Join(
            '\n',
            (await service.Ask(async () => await service.Get<RankedLists>().Read((await Round()).ListHash!))).Items.Select(i =>
                $"{i.Rank} {i.UnitName} {i.Score} {(i.Struck ? "Struck" : i.Standing)}"
            )
        );

    /// <summary>A transcript without hashes and without the experts, whom the lots choose anew in every run.</summary>
    public static string Plain(string transcript) =>
        Regex.Replace(Regex.Replace(transcript, "[0-9a-f]{16}…", "<hash>"), "专家 E[0-9]|expert E[0-9]", "专家");

    public static int UsualScore(string item) =>
        item switch
        {
            "A.甲校" => 95,
            "A.乙校" => 85,
            "A.丙校" => 75,
            _ => 60,
        };
}
