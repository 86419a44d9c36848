using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Papers;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>Schools sign in, prepare their dossiers and hand them in (申报).</summary>
internal static class Applying
{
    public static async Task Play(Scene scene, Cast cast)
    {
        await scene.Chapter(Days.Applying, new("填写申报、上传材料", "Drafts and documents"));
        var home = await scene.SignIn([.. cast.Applicants.Select(a => (a.Visitor, a.School.Email))]);
        await scene.Together(cast.Applicants, a => Prepare(scene, cast, a, home[a.School.Email]));

        await scene.Chapter(scene.Clock.Now, new("提交申报", "Submission"));
        await scene.Together([.. cast.InTime], async a => scene.Tally.Submission((await Submit(a)).Refusal.Length == 0));
        var receipts = cast.InTime.Count(a =>
            scene.Mail.All(a.School.Email, "receipt") is [var receipt] && receipt.Text.Contains("真实性声明.pdf", StringComparison.Ordinal)
        );
        scene.Expect(
            receipts == cast.InTime.Count(),
            $"Each of {cast.InTime.Count()} submissions got one receipt that lists its documents",
            $"{receipts} receipts"
        );
        await scene.Reach(Moment.Submitted);
    }

    /// <summary>Looks the draft over and makes the statement of truth.</summary>
    public static async Task<WebForm> LookOver(Applicant applicant) =>
        (await applicant.Visitor.Open($"/drafts/{applicant.Application}/check")).Form("submit").Tick("truth", "yes");

    private static async Task<WebPage> Submit(Applicant applicant) => await applicant.Visitor.Send(await LookOver(applicant));

    private static async Task Prepare(Scene scene, Cast cast, Applicant applicant, WebPage home)
    {
        var visitor = applicant.Visitor;
        var draft = await visitor.Send(home.Form("start-" + cast.Round));
        applicant.Application = draft.Id;
        draft = await visitor.Send(
            draft.Form("save").With("title", applicant.Title).With("recommender", applicant.School.Prefecture + "教育局")
        );
        if (applicant == cast.Deceived)
        {
            var reason = await Uploading.Send(scene, visitor, draft, "form", DossierPapers.DisguisedExecutable());
            scene.Expect(
                reason?.Contains("可执行程序", StringComparison.Ordinal) == true,
                "An executable named 申报书.pdf was refused with the reason",
                reason ?? "it was taken"
            );
        }
        foreach (var (kind, paper) in Uploading.Kinds.Zip(PapersOf(scene, cast, applicant)))
            if (await Uploading.Send(scene, visitor, draft, kind, paper) is { } refused)
                throw new StoryBrokenException($"{paper.FileName} of {applicant.School.Name} was refused: {refused}");
    }

    // Between them they hold one of every type that the service takes. What will be scanned again is a picture.
    private static IReadOnlyList<Paper> PapersOf(Scene scene, Cast cast, Applicant applicant) =>
        applicant == cast.Careless
            ? DossierPapers.Of(applicant.School, scene.Settings.Seed)
            : DossierPapers.Of(
                applicant.School,
                scene.Settings.Seed,
                cast.Applicants.Where(one => one != cast.Careless).ToList().IndexOf(applicant)
            );
}
