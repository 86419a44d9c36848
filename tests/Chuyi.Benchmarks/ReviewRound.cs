using Chuyi.Functions;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.LocalHost;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Benchmarks;

/// <summary>
/// A round of 200 applications that 600 experts review, one each, from the call to the list: all are invited, reminded, and sign. It is
/// played on a clock that skips; what is counted is what its workflow had to keep, and the letters.
/// </summary>
internal sealed class ReviewRound(FunctionHost host, DirectoryInfo mail)
{
    private const int Experts = 600,
        Reserve = 20,
        Applications = 200,
        AtOnce = 16;

    private static readonly CaseId Id = CaseId.Round(2026, "secondary-school", 1);

    private static readonly DateTimeOffset Start = BeijingTime.At(new DateOnly(2026, 3, 2), new TimeOnly(9, 0));

    private static readonly DateTimeOffset Deadline = BeijingTime.At(new DateOnly(2026, 3, 20), new TimeOnly(17, 0));

    private static readonly RoundNumbers Numbers = RoundNumbers.Default(quota: 20, reserve: 5, panel: Experts);

    private int acts,
        rows;

    public static async Task<IEnumerable<Figure>> MeasureAsync(string storage)
    {
        var mail = Directory.CreateTempSubdirectory("chuyi-mail-");
        await using var host = await FunctionHost.StartAsync(
            typeof(Composition).Assembly,
            new()
            {
                Url = "http://127.0.0.1:0",
                Clock = $"held:{Start:O}",
                Storage = storage,
                Settings = new Dictionary<string, string?>
                {
                    ["Mail:Folder"] = mail.FullName,
                    ["Chuyi:Administrator"] = "administrator@example.org",
                    // What is submitted here lies in no storage.
                    ["AzureWebJobs.CheckDocuments.Disabled"] = "true",
                    ["Logging:LogLevel:Default"] = "Error",
                },
            }
        );
        var figures = Array.Empty<Figure>();
        var round = new ReviewRound(host, mail);
        var seconds = await Timing.SecondsAsync(async () => figures = await round.PlayAsync());
        mail.Delete(recursive: true);
        return [.. figures, new("roundSeconds", seconds)];
    }

    private async Task<Figure[]> PlayAsync()
    {
        await OpenAsync();
        await SayAsync("submitted");
        await host.Clock.AdvanceToAsync(Deadline.AddHours(1));
        await DrawAsync();
        await SayAsync("invited");
        var panel = (await StateAsync<RoundState>(Id)).Panel;
        var due = (await StateAsync<RoundState>(Id)).Draw!.Due;
        // Nobody has answered, and each is reminded once.
        await host.Clock.AdvanceToAsync(Functions.Policy.Deadline.After(due.AddDays(-Numbers.ReminderDays)).AddHours(1));
        await SayAsync("reminded");
        await EachAsync(panel, expert => DoAsync(CaseId.Duty(Id, expert), "expert " + expert, new AcceptInvitation()));
        await EachAsync(panel, ScoreAsync);
        await EachAsync(panel, expert => DoAsync(CaseId.Duty(Id, expert), "expert " + expert, new SignSheets()));
        await SayAsync("signed");
        var round = await StateAsync<RoundState>(Id);
        if (round.ListHash is null)
            throw new InvalidOperationException("The reviews are in, and nothing is ranked.");
        var letters = Letters();
        string[] kinds = ["invitation", "review-reminder", "review-thanks"];
        var expected = panel.SelectMany(expert => kinds.Select(kind => $"{kind} {expert.ToLowerInvariant()}@example.org")).ToHashSet();
        return
        [
            new("roundHistoryRows", rows, 5_000),
            new("roundFacts", (await host.Services.GetRequiredService<EventStore>().Events(Id)).Count),
            new("roundLetters", letters.Values.Sum()),
            new("roundLettersLost", expected.Count(one => !letters.ContainsKey(one)), 0),
            new("roundLettersTwice", expected.Count(one => letters.GetValueOrDefault(one) > 1), 0),
        ];
    }

    private async Task OpenAsync()
    {
        await KnowAsync(Recipient.Account("P.officer"), "officer@example.org");
        var call = LargeRound.Call with
        {
            Round = Id,
            Deadline = Deadline,
            Numbers = Numbers,
            RandomSource = LargeRound.Call.RandomSource with { Day = new DateOnly(2026, 3, 21) },
        };
        await DoAsync(Id, "office P.officer", new OpenRound(call), opens: true);
        await host.Clock.SettleAsync();
        await EachAsync(Enumerable.Range(1, Applications), SubmitAsync);
        await EachAsync(Enumerable.Range(1, Applications), i => DoAsync($"A.{i}", "office P.officer", new PassCheck()));
    }

    private async Task SubmitAsync(int i)
    {
        await KnowAsync(Recipient.Account($"P.{i}"), $"school{i}@example.org");
        var submitted = new SubmittedApplication
        {
            Application = CaseId.Parse($"A.{i}"),
            Round = Id,
            Category = "secondary-school",
            RoundTitle = LargeRound.Call.Title,
            Unit = $"U.{i}",
            UnitName = $"第{i}学校",
            Account = $"P.{i}",
            Title = $"第{i}学校建设",
            Recommender = "",
            Documents =
            [
                .. DossierPart.Default.Select(
                    (part, n) =>
                        new SealedDocument
                        {
                            Id = $"{n:x16}",
                            Kind = part.Kind,
                            FileName = part.Name.Zh + ".pdf",
                            ContentType = "application/pdf",
                            Bytes = 1000 + n,
                            Sha256 = new string((char)('a' + n), 64),
                        }
                ),
            ],
            CheckBy = new DateOnly(2026, 3, 9),
            Officer = "P.officer",
            Numbers = Numbers,
        };
        await DoAsync(submitted.Application, $"applicant P.{i}", new Submit(submitted, Deadline), opens: true);
    }

    private async Task DrawAsync()
    {
        var pool = Enumerable
            .Range(1, Experts + Reserve)
            .Select(i => new PoolExpert
            {
                Code = $"E{i}",
                Name = $"专家{i}",
                Unit = $"第{i}大学",
                Field = "教育",
                Email = $"e{i}@example.org",
                Phone = $"{13_700_000_000 + i}",
            })
            .ToList();
        var hash = await host.Services.GetRequiredService<PoolStore>().Keep(pool, default);
        await DoAsync(Id, "office P.officer", new ImportPool(new() { PoolHash = hash, Experts = pool.Count }));
        await DoAsync(Id, "office P.officer", new CommitDraw(null, null));
        await host.Clock.SettleAsync();
        await host.Clock.AdvanceToAsync(BeijingTime.At(new DateOnly(2026, 3, 21), new TimeOnly(9, 0)));
        IReadOnlyList<IReadOnlyList<string>> values =
        [
            ["07", "12", "15", "22", "28", "31"],
            ["09"],
        ];
        await DoAsync(Id, "office P.officer", new DrawExperts(values));
        await host.Clock.SettleAsync();
    }

    private async Task ScoreAsync(string expert)
    {
        var duty = CaseId.Duty(Id, expert);
        foreach (var item in (await StateAsync<DutyState>(duty)).Items)
            await DoAsync(
                duty,
                "expert " + expert,
                new ScoreSheet(
                    new()
                    {
                        Application = item,
                        Scores = [.. Numbers.Criteria.Select((_, n) => 60 + ((item.Length + (int)item[^1] + n) % 30))],
                        Comment = "材料完整，建设基础扎实，方案可行。",
                    }
                )
            );
    }

    private Task KnowAsync(Recipient who, string email) =>
        host
            .Services.GetRequiredService<PeopleStore>()
            .Write(
                who,
                new Person
                {
                    Id = who.Id,
                    Name = "某人",
                    Email = email,
                    Phone = "13800001234",
                }
            );

    private async Task EachAsync<T>(IEnumerable<T> all, Func<T, Task> act)
    {
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) => await act(one));
        await host.Clock.SettleAsync();
    }

    private Task<bool> DoAsync(string @case, string actor, Act act, bool opens = false) =>
        host
            .Services.GetRequiredService<CaseSignal>()
            .Post(
                host.Client,
                new($"act-{Interlocked.Increment(ref acts):D5}", CaseId.Parse(@case), actor, host.Clock.GetUtcNow(), act),
                opens
            );

    private Task<TState> StateAsync<TState>(string @case)
        where TState : ICaseState<TState> => host.Services.GetRequiredService<EventStore>().State<TState>(@case);

    // What the workflow has kept by then: a row an event, as the engine on Azure keeps them. One that starts over begins anew.
    private async Task SayAsync(string what)
    {
        var instance = host.Engine.Instances.Single(one => one.Id == Id);
        var kept = (await LocalHost.Engine.Recording.OfAsync(host.Engine, instance)).Steps.Sum(step => step.Events.Count);
        rows = Math.Max(rows, kept);
        Console.Error.WriteLine($"  {what}: {kept} rows, {mail.GetFiles().Length} letters");
    }

    // How many there are of each kind to each address.
    private Dictionary<string, int> Letters()
    {
        var letters = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in mail.GetFiles("*.eml"))
        {
            var lines = File.ReadLines(file.FullName).TakeWhile(line => line.Length > 0).ToList();
            string Of(string header) =>
                lines.First(line => line.StartsWith(header, StringComparison.OrdinalIgnoreCase))[header.Length..].Trim();
            var letter = $"{Of("X-Chuyi-Letter:")} {Of("To:").Split('<')[^1].TrimEnd('>')}";
            letters[letter] = letters.GetValueOrDefault(letter) + 1;
        }
        return letters;
    }
}
