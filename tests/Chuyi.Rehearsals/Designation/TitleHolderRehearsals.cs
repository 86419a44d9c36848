using System.Net;
using AngleSharp.Html.Parser;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;
using Chuyi.Rehearsals.Submission;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Designation;

/// <summary>Who holds a title, and who is named by the policy, is so under every name it has or gets.</summary>
public sealed class TitleHolderRehearsals(AzuriteFixture azurite)
{
    private const string Office = "office P.officer";

    private static readonly IReadOnlyList<CategoryLevel> Levels = Catalogue.Official.Category("secondary-school").Levels;

    private static readonly Unit School = Named("甲校"),
        Other = Named("乙校");

    [Fact]
    public async Task A_unit_that_is_renamed_and_merged_holds_its_title_and_its_named_place_under_every_name()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = await Opened(service);
        var named = NamedUnits.Pinned(
            new()
            {
                Kind = CategoryKind.Named,
                Named = ["甲校"],
                Prefectures = [],
                PerPrefecture = 0,
            },
            await Known(service)
        );
        await Signed(service, call);
        await call.Announce();
        await Holds(service, named, School.Id, "甲校", 1);
        await Holds(service, named, Other.Id, "乙校", null);

        var renamed = School with { OfficialName = "楚怡甲校", FormerNames = [new("甲校", new(2026, 3, 30))] };
        await service.Do(
            CaseId.Units,
            Office,
            new ChangeUnit(
                new()
                {
                    Edition = 2,
                    Before = School,
                    After = renamed,
                    Since = new(2026, 3, 31),
                    Reason = "经批准更名",
                }
            )
        );
        await Holds(service, named, School.Id, "楚怡甲校", 1);

        // On the page of the unit stands what it holds, with its level, its day and its certificate.
        using var office = await service.SignedIn(Role.Office);
        var page = await office.GetStringAsync("/office/units/" + School.Id, TestContext.Current.CancellationToken);
        Assert.Contains("data-number=\"CY-2026-secondary-school-1-001\"", page, StringComparison.Ordinal);
        Assert.Contains("/register/CY-2026-secondary-school-1-001/certificate", page, StringComparison.Ordinal);
        Assert.Contains("已认定", page, StringComparison.Ordinal);

        var stays = UnitMergers.Of(renamed, Other, await Known(service)).Value!;
        await service.Do(
            CaseId.Units,
            Office,
            new MergeUnits(
                new()
                {
                    Edition = 3,
                    Gone = renamed,
                    Stays = stays,
                    Accounts = 0,
                    Drafts = 0,
                    Reason = "两校合并",
                }
            )
        );
        await Holds(service, named, Other.Id, "乙校", 1);
    }

    [Fact]
    public async Task Who_comes_to_hold_a_title_is_told_so_in_a_draft_and_submits_it_at_the_other_level_alone()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = await Opened(service);
        await Signed(service, call);
        var (same, other) = (await Begun(service, 2, Levels[1]), await Begun(service, 3, Levels[0]));
        Assert.DoesNotContain("id=\"held\"", await Page(same), StringComparison.Ordinal);

        await call.Announce();

        Assert.Contains(
            "贵单位现有本级别的同类称号",
            Assert.Single(new HtmlParser().ParseDocument(await Page(same)).QuerySelectorAll("#held")).TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("id=\"held\"", await Page(other), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, await same.Submit());
        Assert.Equal(HttpStatusCode.SeeOther, await other.Submit());
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await service.Events.Events(same.Application));
        Assert.Equal(ApplicationStage.Checking, (await service.State<ApplicationState>(other.Application)).Stage);

        async Task<string> Page(Applicant applicant)
        {
            using var browser = await service.SignedIn(Role.Applicant, School.Id);
            return await browser.GetStringAsync("/drafts/" + applicant.Application, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A draft, ready to be submitted, in another round of the category.</summary>
    private static async Task<Applicant> Begun(Service service, int number, CategoryLevel level)
    {
        var first = (await new Call(service).Round()).Opening!;
        var round = CaseId.Round(2026, "secondary-school", number);
        await service.Do(
            round,
            Office,
            new OpenRound(
                first with
                {
                    Round = round,
                    Level = level.Code,
                    LevelWords = LevelWords.Of(level),
                    Deadline = BeijingTime.At(new DateOnly(2026, 6, 20), new TimeOnly(17, 0)),
                    RandomSource = Call.Source with { Day = new(2026, 6, 21) },
                }
            ),
            opens: true
        );
        var applicant = new Applicant(service, School.Id) { Round = round };
        await applicant.SignIn();
        await applicant.Begin();
        foreach (var part in DossierPart.Default)
            await applicant.Upload(Applicant.Pdf(part.Kind), Applicant.Claim(Applicant.Pdf(part.Kind), part.Kind));
        return applicant;
    }

    private static async Task<Call> Opened(Service service)
    {
        var call = new Call(service) { Level = LevelWords.Of(Levels[1]) };
        await call.Open();
        await service.Do(CaseId.Units, Office, new AddUnit(0, School), opens: true);
        await service.Do(CaseId.Units, Office, new AddUnit(1, Other));
        return call;
    }

    // All but announced.
    private static async Task Signed(Service service, Call call)
    {
        await call.Close("甲校");
        await call.Draw();
        await call.Review();
        await call.Confirm();
        await service.Until(3, 31);
        await call.Sign();
    }

    private static async Task Holds(Service service, Allocation named, string unit, string name, int? place)
    {
        var call = (await new Call(service).Round()).Opening!;
        var held = await service.Ask(() => service.Get<TitleHolders>().Held(call, unit, name, null, default));
        Assert.Equal(place is null ? 0 : 1, held.Count);
        Assert.Equal(place is null ? null : "held", TitleRules.WhyNotApply(call, held, null)?.Code);
        Assert.Equal(place, NamedUnits.PlaceOf(named, await Known(service), unit, name));
    }

    private static Task<KnownUnits> Known(Service service) => service.Ask(() => service.Get<UnitRegister>().Now());

    private static Unit Named(string name) =>
        new()
        {
            Id = UnitIds.Of(name),
            OfficialName = name,
            Type = UnitType.SecondaryVocational,
            Prefecture = "长沙市",
        };
}
