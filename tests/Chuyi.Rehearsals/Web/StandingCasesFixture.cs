using System.Security.Cryptography;
using Chuyi.Cli.Demo;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>
/// A service in which every kind of case stands where something is asked of somebody: an application in check and one in its
/// supplement, a consortium, a duty in review, an objection to be decided, a list to be signed, a recommendation to be given.
/// </summary>
public sealed partial class StandingCasesFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Office = "office P.officer",
        Unit = "U.甲校";

    private static readonly byte[] Content = "%PDF-1.7 nothing"u8.ToArray();

    private static readonly Member Firm = Consortium.Member("枫林精密机械有限公司", MemberType.Enterprise);

    private static readonly CaseId Signature = CaseId.SignOff(Call.Id, "finance", 1),
        Recommendation = CaseId.Recommendation(Call.Id, Call.Bureau),
        Account = CaseId.Account("member@example.org");

    private string expert = "",
        objection = "",
        token = "",
        letter = "",
        person = "";

    public Service Service { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Service = await Service.StartAsync(azurite.NewAccount());
        var content = new RoundContent(CategoryLevel.Designated, Catalogue.Official.Category("secondary-school"));
        var hash = await Service.Ask(() => Service.Get<RoundContents>().Keep(content));
        var call = new Call(Service) { Content = hash };
        await call.Confirmed();
        await Service.Until(4, 2);
        // Cases are their own: these stand where they do whatever has become of the round.
        var later = new Call(Service) { CheckBy = new(2026, 12, 31) };
        await Submit(later, "待审");
        await Submit(later, "补正");
        await Service.Do("A.补正", Office, new RequestSupplement(new() { Defects = ["缺少签章"], Due = new(2026, 12, 1) }));
        await Consortium.Know(Service, "joint", [Firm]);
        await Submit(new Call(Service) { CheckBy = new(2026, 12, 31), SubjectOf = _ => Consortium.Of([Firm]) }, "joint");
        await Service.Know(Recipient.Unit(Call.Bureau), "推荐人", "bureau@example.org", "13800004321");
        var terms = new RecommendationTerms
        {
            Recommender = RecommenderKind.Bureau,
            Due = new(2026, 12, 1),
            Cap = 1,
        };
        await Submit(new Call(Service) { CheckBy = new(2026, 12, 31), Recommendation = terms }, "待荐");
        var panel = (await call.Round()).Panel;
        var invitation = (await Service.State<DutyState>(Call.Duty(panel[0]))).Invitation!;
        expert = Enumerable.Range(1, 5).Select(number => $"E{number}").Except(panel).First();
        await Service.Do(
            Call.Duty(expert),
            Call.Id,
            new InviteExpert(invitation with { Expert = expert, Items = ["A.待审"], Due = new(2026, 12, 1) }),
            opens: true
        );
        await Service.Do(Call.Duty(expert), "expert " + expert, new AcceptInvitation());
        objection = await call.Object("one", "A.甲校");
        await Service.Do(objection, "objector", new VerifyContact());
        await Service.Know(Recipient.Account(Account), "成员", "member@example.org");
        await Service.Do(Account, Office, new OpenAccount(new() { Role = Role.Applicant, Unit = Unit }), opens: true);
        await Service.Do(CaseId.Units, Office, new AddUnit(0, School), opens: true);
        person = ExpertIds.Of((await call.Round()).Pool!.PoolHash, expert);
        await Service.Ask(() => Service.Get<DraftStore>().Start(Draft, places: 1, default));
        var supplement = Draft with { Id = CaseId.Parse("A.补正"), IsSubmitted = true };
        await Service.Ask(() => Service.Get<DraftStore>().Start(supplement, places: 2, default));
        await Service.Ask(() => Service.Get<Certificates>().Issue(Granted));
        var invited = Directory.GetFiles(Service.Mail, $"{Call.Duty(expert)}*.invitation.eml").Single();
        letter = Path.GetFileNameWithoutExtension(invited);
        token = ReceivedLetter.Of(MimeKit.MimeMessage.Load(invited)).Link.Split("/links/")[1];
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    /// <summary>What stands for a parameter of a route, where it leads to what is there.</summary>
    public string Known(string route, string parameter) =>
        parameter switch
        {
            "{round}" => Call.Id,
            "{duty}" => Call.Duty(expert),
            "{item}" or "{case}" => "A.待审",
            "{id}" => route.Contains("drafts", StringComparison.Ordinal) ? Draft.Id
            // What a unit does with what it has handed in asks for its draft.
            : OfDraft.Any(act => route.EndsWith(act, StringComparison.Ordinal)) ? "A.补正"
            : "A.待审",
            "{application}" => route.StartsWith("memberships", StringComparison.Ordinal) ? "A.joint" : "A.待荐",
            "{member}" => Firm.Id,
            "{document}" when route.StartsWith("api/", StringComparison.Ordinal) => Upload,
            "{number}" => Granted.Number,
            "{document}" => Call.Document(DossierPart.Default[0].Kind).Id,
            "{section}" => "figures",
            "{account}" => Account,
            "{code}" => "finance",
            "{category}" => "secondary-school",
            "{format}" => "csv",
            "{unit}" => School.Id,
            "{person}" => person,
            "{recommendation}" => Recommendation,
            "{signature}" => Signature,
            "{objection}" => objection,
            "{token}" => token,
            "{name}" => route.StartsWith("assets", StringComparison.Ordinal) ? "chuyi.svg"
            : route.StartsWith("local/letters", StringComparison.Ordinal) ? LetterExamples.All.First().Name
            : letter,
            "{*path}" => "checkpoint",
            _ => "",
        };

    private static readonly string[] OfDraft = ["/supplement", "/take-back", "/withdraw"];

    /// <summary>One of each who may come in, and whoever holds a link of each kind.</summary>
    public IReadOnlyList<Func<Task<HttpClient>>> Callers => [.. Doors.Select(door => door.Come)];

    /// <summary>Those of them for whom a route is meant.</summary>
    internal IReadOnlyList<int> Meant(ServiceRoute route) =>
        [
            .. Doors
                .Index()
                .Where(door =>
                    route.Audience.HasFlag(Audience.Public)
                    || (door.Item.Link is { } link ? IsOfLink(route, link) : route.Audience.HasFlag(door.Item.Audience))
                )
                .Select(door => door.Index)
                .DefaultIfEmpty(0),
        ];

    private static bool IsOfLink(ServiceRoute route, string parameter) =>
        route.Audience.HasFlag(Audience.LinkHolder) && AccessRule.All[route.Function].Case == parameter;

    private IReadOnlyList<(Audience Audience, string? Link, Func<Task<HttpClient>> Come)> Doors =>
        [
            (Audience.Public, null, () => Task.FromResult(Service.Anonymous())),
            (Audience.Applicant, null, () => Service.SignedIn(Role.Applicant, Unit)),
            (Audience.Office, null, () => Service.SignedIn(Role.Office)),
            (Audience.Auditor, null, () => Service.SignedIn(Role.Auditor)),
            (Audience.Administrator, null, () => Service.SignedIn(Role.Administrator)),
            (Audience.LinkHolder, "duty", () => Service.HoldingLink(Call.Duty(expert), "expert " + expert)),
            (Audience.LinkHolder, "signature", () => OfContact(Signature, Recipient.Department("finance"))),
            (Audience.LinkHolder, "recommendation", () => OfContact(Recommendation, Recipient.Unit(Call.Bureau))),
            (Audience.LinkHolder, "application", () => Service.HoldingLink("A.joint", Firm.To(CaseId.Parse("A.joint")).Holder)),
            (Audience.LinkHolder, "objection", () => Service.HoldingLink(objection, Recipient.Objector(objection).Holder)),
        ];

    private async Task<HttpClient> OfContact(CaseId @case, Recipient contact)
    {
        var person = await Service.Get<PeopleStore>().Find(contact);
        return await Service.HoldingLink(@case, contact.Holder, addressee: Service.Get<LinkHolders>().PrintOf(contact, person!));
    }

    private async Task Submit(Call call, string unit)
    {
        await Service.Know(Recipient.Account("P." + unit), unit, "school@example.org");
        // What is listed is there: nothing that is sealed ever lacks.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Content));
        await Service.Ask(() => Service.Get<Files>().Write(Layout.Containers.Dossiers, $"A.{unit}/{hash}", Content, "application/pdf"));
        var submit = call.Submission(unit);
        var documents = submit.Submission.Documents.Select(one => one with { Bytes = Content.Length, Sha256 = hash });
        submit = submit with { Submission = submit.Submission with { Unit = Unit, Documents = [.. documents] } };
        await Service.Do("A." + unit, "applicant P." + unit, submit, opens: true, at: Service.Start);
    }
}
