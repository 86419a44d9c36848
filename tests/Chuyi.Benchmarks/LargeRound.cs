using Chuyi.Functions;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.History.Draws;
using Chuyi.History.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Benchmarks;

/// <summary>
/// A round with many applications, as the service keeps them for its pages. Its stores write what its own rules make of facts:
/// nobody plays the round, and the formats are those of the service.
/// </summary>
internal sealed class LargeRound(IServiceProvider stores)
{
    private const int AtOnce = 8;

    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    public static readonly RoundCall Call = new()
    {
        Round = CaseId.Round(Now.Year, "secondary-school", 1),
        Category = "secondary-school",
        CategoryName = new("优秀中职学校", "Secondary school"),
        Short = "中职",
        Title = new("优秀中职学校申报（第1批）", "Secondary school, round 1"),
        Deadline = Now.AddDays(30),
        Numbers = RoundNumbers.Proposed,
        Departments = [],
        Officer = "P.officer",
        Programme = Catalogue.Official.Programme,
        RandomSource = new()
        {
            What = "双色球开奖号码",
            Day = BeijingTime.DayOf(Now.AddDays(40)),
            Where = "www.example.org/lottery",
            Counts = [6, 1],
        },
    };

    /// <summary>Opens it: a fact of its case, with all that follows from it.</summary>
    public Task OpenAsync(RoundNumbers? numbers = null) => RecordAsync(new RoundOpened(Call with { Numbers = numbers ?? Call.Numbers }));

    /// <summary>Invites an expert to review some of its applications, who accepts.</summary>
    public async Task<CaseId> InviteAsync(string expert, int applications)
    {
        var duty = CaseId.Duty(Call.Round, expert);
        var invited = new ExpertInvited(
            new()
            {
                Round = Call.Round,
                Category = Call.Category,
                RoundTitle = Call.Title,
                Pool = "pool",
                Expert = expert,
                Items = [.. Enumerable.Range(0, applications).Select(i => (string)Application(i).Id)],
                Due = BeijingTime.DayOf(Now.AddDays(14)),
                Officer = Call.Officer,
                Numbers = Call.Numbers with { IsBlind = false },
            }
        );
        await RecordAsync(DutyProcess.Row, duty, invited);
        await RecordAsync(DutyProcess.Row, duty, invited, new InvitationAccepted());
        return duty;
    }

    private Task<Recorded> RecordAsync(params Fact[] facts) => RecordAsync(RoundProcess.Row, Call.Round, facts);

    // The last of its facts, after those that are there already.
    private Task<Recorded> RecordAsync(Process process, CaseId @case, params Fact[] facts)
    {
        var past = Seal(@case, facts);
        return stores
            .GetRequiredService<Recording>()
            .Record(
                new()
                {
                    Case = @case,
                    FirstSeq = past.Count,
                    Previous = past.Count == 1 ? EventRecord.NoPrev : past[^2].Hash,
                    Actor = past[^1].Actor,
                    At = past[^1].At,
                    Facts = [facts[^1]],
                    Tags = process.Tags(past),
                    Summary = process.Summary(past),
                }
            );
    }

    /// <summary>
    /// Brings in applications: two of three wait for their formal check, the third was accepted. Their facts, which no page of
    /// an office reads, are left out: the emulator looks for each new row among all of its partition.
    /// </summary>
    public async Task FillAsync(int applications)
    {
        var (readStore, worklist) = (stores.GetRequiredService<ReadStore>(), stores.GetRequiredService<Worklist>());
        await Parallel.ForEachAsync(
            Enumerable.Range(0, applications).Chunk(Tables.MostInTransaction),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (some, _) =>
            {
                var asked = new List<WorkItem>();
                foreach (var i in some)
                {
                    var (id, past) = Application(i);
                    await readStore.Write(ApplicationProcess.Row.Summary(past)!, past.Count);
                    asked.AddRange(ApplicationProcess.Row.Work(id, past));
                }
                await worklist.Write(new(asked, []));
            }
        );
    }

    /// <summary>Ranks as many: the list is a file under its hash, and a fact of the round.</summary>
    public async Task RankAsync(int applications)
    {
        var list = RankedList.Of(
            Call.Round,
            Call.Numbers,
            Enumerable
                .Range(0, applications)
                .Select(i => new Scored(
                    CaseId.Application(Call.Round, $"U.{i}", "form"),
                    $"第{i:00000}中等职业学校",
                    $"第{i:00000}中等职业学校优秀中职学校建设",
                    [
                        [.. Call.Numbers.Criteria.Select(_ => i % 10)],
                    ]
                )),
            null
        );
        var hash = await stores.GetRequiredService<Files>().Keep(Layout.Containers.Notices, "", list);
        await RecordAsync(
            new RoundOpened(Call),
            new Ranked
            {
                ListHash = hash,
                Applications = list.Counts.Applications,
                Proposed = list.Counts.Proposed,
                Reserve = list.Counts.Reserve,
                TieAtCut = list.TieAtCut,
            }
        );
    }

    /// <summary>Changes one of them, as its next fact does.</summary>
    public Task ChangeAsync(int i)
    {
        var (_, past) = Application(i, new FormalCheckOverdue());
        return stores.GetRequiredService<ReadStore>().Write(ApplicationProcess.Row.Summary(past)!, past.Count);
    }

    private (CaseId Id, IReadOnlyList<EventRecord> Past) Application(int i, params Fact[] then)
    {
        var unit = $"第{i:00000}中等职业学校";
        var id = CaseId.Application(Call.Round, "U." + unit, "form");
        var submission = new SubmittedApplication
        {
            Application = id,
            Round = Call.Round,
            Category = Call.Category,
            RoundTitle = Call.Title,
            Unit = "U." + unit,
            UnitName = unit,
            Account = "P." + unit,
            Title = unit + "优秀中职学校建设",
            Recommender = $"第{i % 14}市教育局",
            Documents = [],
            CheckBy = BeijingTime.DayOf(Now.AddDays(5)),
            Officer = Call.Officer,
            Numbers = Call.Numbers,
        };
        var submitted = new Submitted(submission, $"SL-{i:00000}");
        return (id, Seal(id, [submitted, .. i % 3 == 0 ? [new Accepted()] : Array.Empty<Fact>(), .. then]));
    }

    private List<EventRecord> Seal(CaseId @case, IReadOnlyList<Fact> facts)
    {
        var (keys, sealedEvents) = (stores.GetRequiredService<Keys>(), new List<EventRecord>());
        foreach (var fact in facts)
        {
            var previous = sealedEvents.Count == 0 ? EventRecord.NoPrev : sealedEvents[^1].Hash;
            sealedEvents.Add(FactFormat.Seal(keys, @case, sealedEvents.Count + 1, Now, "office P.officer", fact, previous));
        }
        return sealedEvents;
    }
}
