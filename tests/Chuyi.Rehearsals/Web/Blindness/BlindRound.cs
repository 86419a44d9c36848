using System.Security.Cryptography;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;

namespace Chuyi.Rehearsals.Web;

/// <summary>
/// A blind round of three applications and five experts, each of whom has a name that stands in nothing else; an application that
/// waits for its recommendation; and an expert of another round.
/// </summary>
internal sealed partial class BlindRound(Service service)
{
    public const string Document = "one";

    private const string Office = "office P.officer";

    private static readonly byte[] Content = "%PDF-1.7 nothing"u8.ToArray();

    private static readonly CategoryForm Form = Catalogue.Official.Category("secondary-school").Form;

    public static string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>The experts of the pool, by code.</summary>
    public static IReadOnlyDictionary<string, PoolExpert> Pool { get; } =
        new[] { "端木青", "轩辕朗", "独孤敏", "皇甫宁", "令狐湘" }
            .Select(
                (name, i) =>
                    new PoolExpert
                    {
                        Code = $"E{i + 1}",
                        Name = name,
                        Unit = $"{name[..2]}理工大学",
                        Field = "教育",
                        Email = $"expert{i + 1}@panel.example.org",
                        Phone = $"1377654321{i}",
                        Title = $"{name[..2]}讲席教授",
                    }
            )
            .ToDictionary(expert => expert.Code, StringComparer.Ordinal);

    /// <summary>The panel, in the order in which it was drawn.</summary>
    public IReadOnlyList<string> Panel { get; private set; } = [];

    /// <summary>The duty of an expert in another round.</summary>
    public CaseId OtherDuty { get; } = CaseId.Duty(CaseId.Round(2026, "think-tank", 1), "E1");

    public CaseId Recommendation { get; } = CaseId.Recommendation(Call.Id, Call.Bureau);

    public string PoolHash { get; private set; } = "";

    private Call Call { get; } =
        new(service)
        {
            Numbers = RoundNumbers.Default(quota: 1, reserve: 1, panel: 3) with { IsBlind = true },
            Designates = CategorySubject.Person,
        };

    /// <summary>What tells whom an expert is.</summary>
    public static IEnumerable<string> NamesOf(PoolExpert expert) => [expert.Name, expert.Unit, expert.Email, expert.Phone, expert.Title];

    public static string Duty(string expert) => Call.Duty(expert);

    /// <summary>The round closed, its experts drawn and invited; nobody has answered.</summary>
    public async Task Drawn()
    {
        await service.Do(CaseId.Units, Office, new AddUnit(0, Bureau), opens: true);
        await service.Do(CaseId.Units, Office, new AddUnit(1, School));
        var content = new RoundContent(CategoryLevel.Designated, Catalogue.Official.Category("secondary-school"));
        var hash = await service.Ask(() => service.Get<RoundContents>().Keep(content));
        var call = new Call(service)
        {
            Numbers = Call.Numbers,
            Designates = Call.Designates,
            Content = hash,
        };
        await call.Open();
        foreach (var applicant in Applicants)
            await Submit(call, applicant);
        foreach (var applicant in Applicants)
            await service.Do(applicant.Application, Office, new PassCheck());
        await service.Until(3, 20, 18);
        PoolHash = await service.Ask(() => service.Get<PoolStore>().Keep([.. Pool.Values], default));
        await service.Do(Call.Id, Office, new ImportPool(new() { PoolHash = PoolHash, Experts = Pool.Count }));
        await call.Draw();
        Panel = (await call.Round()).Panel;
        await Recommended();
        await Invite();
    }

    /// <summary>The first of the panel has accepted, and given nothing back.</summary>
    public Task Accepted() => service.Do(Duty(Panel[0]), "expert " + Panel[0], new AcceptInvitation());

    /// <summary>They have saved their sheets; nobody has signed.</summary>
    public async Task Scored()
    {
        foreach (var item in (await service.State<DutyState>(Duty(Panel[0]))).Items)
            await service.Do(
                Duty(Panel[0]),
                "expert " + Panel[0],
                new ScoreSheet(
                    new()
                    {
                        Application = item,
                        Scores = [80, 80, 80, 80],
                        Comment = "材料完整，建设基础扎实，方案可行。",
                    }
                )
            );
    }

    /// <summary>All have signed: there is a list, and nobody outside the office has seen it.</summary>
    public Task Ranked() => Call.Review();

    private async Task Submit(Call call, BlindApplicant applicant, RecommendationTerms? terms = null)
    {
        await service.Know(Recipient.Account("P." + applicant.Code), applicant.Person, applicant.Email);
        await service.Ask(() =>
            service.Get<Files>().Write(Layout.Containers.Dossiers, $"{applicant.Application}/{Sha256}", Content, "application/pdf")
        );
        var answers = await service.Ask(() => service.Get<AnswersVault>().Keep(applicant.Application, applicant.Answers(Form)));
        var submit = new Call(service)
        {
            Numbers = Call.Numbers,
            Recommendation = terms,
            CheckBy = terms is null ? call.CheckBy : new(2026, 12, 31),
        }.Submission(applicant.Code);
        var submitted = applicant.Of(submit.Submission) with
        {
            Answers = answers,
            Documents =
            [
                .. submit.Submission.Documents.Select(
                    (one, n) =>
                        one with
                        {
                            Id = n == 0 ? Document : one.Id,
                            FileName = $"{applicant.Short}材料{n}.pdf",
                            Bytes = Content.Length,
                            Sha256 = Sha256,
                        }
                ),
            ],
        };
        await service.Do(
            applicant.Application,
            "applicant P." + applicant.Code,
            submit with
            {
                Submission = submitted,
            },
            opens: true,
            at: Service.Start
        );
        await service.Ask(() => service.Get<DraftStore>().Start(applicant.Draft(submitted), places: 9, default));
    }

    // Cases are their own: this one waits, whatever has become of the round.
    private async Task Recommended()
    {
        await service.Know(Recipient.Unit(Call.Bureau), "推荐经办", "bureau@example.org", "13800004321");
        RecommendationTerms terms = new()
        {
            Recommender = RecommenderKind.Bureau,
            Due = new(2026, 12, 1),
            Cap = 1,
        };
        await Submit(Call, Waiting, terms);
    }

    private async Task Invite()
    {
        var expert = (await service.State<DutyState>(Duty(Panel[0]))).Invitation!;
        await service.Know(Recipient.Expert("pool", "E1"), "另一专家", "other@panel.example.org");
        await service.Do(
            OtherDuty,
            CaseId.Round(2026, "think-tank", 1),
            new InviteExpert(
                expert with
                {
                    Round = CaseId.Round(2026, "think-tank", 1),
                    Pool = "pool",
                    Expert = "E1",
                    Items = ["A.elsewhere"],
                }
            ),
            opens: true
        );
        await service.Do(OtherDuty, "expert E1", new AcceptInvitation());
    }
}
