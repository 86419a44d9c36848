using System.Reflection;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Web;
using Chuyi.Rehearsals;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Chuyi.Browser;

/// <summary>
/// A round is played, and every page is shown in each of its states and in both languages: its words, its source and its
/// layout are looked at. With <c>CHUYI_PICTURES=1</c> a picture of each at 1280 and 390 pixels is kept in
/// <c>artifacts/screenshots</c>.
/// </summary>
public sealed partial class GalleryTests(AzuriteFixture azurite, ChromiumFixture chromium) : IAsyncLifetime
{
    private const string Round = "/office/rounds/R.2026.secondary-school.1",
        Owner = "某省教育厅",
        Filing = "湘ICP备00000000号";

    /// <summary>Which functions answer with a file, or a letter that is shown by itself: all others are pages.</summary>
    private static readonly string[] Files =
    [
        "Asset",
        "Certificate",
        "Document",
        "Dossier",
        "DrawDocument",
        "DrawWithMoves",
        "ExportApplications",
        "ExportDocumentLooks",
        "ExportFound",
        "ExportHistory",
        "ExportSignIns",
        "LetterPreviewHtml",
        "Log",
        "PoolTemplate",
        "Receipt",
        "RecommendationLetter",
        "RecommendedDocument",
        "ReviewDocument",
        "ReviewDossier",
        "SealedFile",
        "UnitTemplate",
    ];

    private Service service = null!;
    private Call call = null!;
    private Gallery gallery = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(
            azurite.NewAccount(),
            ("Chuyi:Owner:Body", Owner),
            ("Chuyi:Owner:Phone", "0731-00000001"),
            ("Chuyi:Owner:SupervisionPhone", "0731-00000002"),
            ("Chuyi:Owner:Filing", Filing)
        );
        call = new Call(service);
        gallery = await Gallery.Open(chromium, service);
        Typed("楚怡中职〔2026〕001号", "楚怡中职〔2026〕002号", "楚怡中职〔2026〕999号");
        Typed(Owner, Filing, "ICP");
        // Who is on file, what a setting is called, and its value.
        Typed("某人", "administrator", Rehearsals.Service.AdministratorEmail, "chuyi/history", "optional", service.Mail);
    }

    public async ValueTask DisposeAsync()
    {
        await gallery.DisposeAsync();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Every_page_can_be_read_and_used_in_every_state()
    {
        await BeforeAnyRound();
        await WhereSomebodyIsSignedIn();
        await WhileDraftsAreWritten();
        await WhileApplicationsAreChecked();
        await WhileExpertsAreDrawn();
        await WhileExpertsReview();
        await WhileTheListIsOnNotice();
        await WhileDepartmentsSign();
        await OnceAnnounced();
        await Units();
        await WherePersonsGroupsAndConsortiaApply();
        await WhereABureauRecommends();
        await WhereAFormIsFilledIn();
        await WhenSomethingFails();

        Assert.True(gallery.Wrong.Count == 0, string.Join("\n", gallery.Wrong));
        await SourceCheck.Passes(Artifacts.Pages);
        Assert.Equal(Components(), gallery.Components.Order(StringComparer.Ordinal));
        Assert.Equal(Files, PagesNotShown());
    }

    // A page is a component that is asked for as a whole.
    private static IEnumerable<string> Components() =>
        typeof(Page)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Page)) && !type.IsAbstract && type.Name.EndsWith("Page", StringComparison.Ordinal))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal);

    private IEnumerable<string> PagesNotShown()
    {
        var shown = gallery.Paths.Select(path => PageRoute.Find(path.Split('?')[0])?.Page.Method).ToHashSet();
        return PageRoute
            .All.Where(page => !shown.Contains(page.Method))
            .Select(page => page.Method.GetCustomAttribute<FunctionAttribute>()!.Name)
            .Order(StringComparer.Ordinal);
    }

    // What waits in the Inbox: the page says that it is being recorded, and once the sweep has noted it, that it waits.
    private async Task Waiting(string @case, Act act, TimeSpan since, Func<Task> show)
    {
        var inbox = service.Get<Inbox>();
        var (id, now, troubles) = (CaseId.Parse(@case), service.Clock.GetUtcNow(), service.Get<Troubles>());
        await inbox.Post(new("waiting", id, "office P.officer", now - since, act));
        if (since > Trouble.TooLong)
            await troubles.Note(Trouble.OfWaiting(id, now));
        await show();
        await troubles.Remove(id, "waiting");
        await inbox.Discard(@case, ["waiting"]);
    }
}
