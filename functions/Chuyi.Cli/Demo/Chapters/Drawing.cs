using Chuyi.Cli.Demo.Browsing;
using Chuyi.History.Draws;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>Pool and list are fixed, the day of the public values comes, the lots are drawn, and somebody repeats them (抽取).</summary>
internal static class Drawing
{
    /// <summary>The lottery numbers of that day, as the office reads them.</summary>
    private const string Values = "03 11 17 20 26 33\n08";

    public static async Task Play(Scene scene, Cast cast)
    {
        await scene.Chapter(scene.Clock.Now, new("导入专家库、确定抽签依据", "What the draw is made from"));
        var page = await Import(cast.Office, cast.RoundPage, cast.PoolCsv);
        await scene.Settle();
        await cast.Office.Send((await cast.Office.Open(cast.RoundPage)).Form("commit-draw"));
        await scene.Settle();

        await scene.Chapter(Days.Drawing, new("公开随机数公布，抽取专家", "The draw"));
        await scene.SignIn((cast.Office, Cast.OfficeEmail), (cast.Colleague, Cast.ColleagueEmail));
        // One enters them, and another the same: nobody draws alone.
        foreach (var one in new[] { cast.Office, cast.Colleague })
        {
            page = await one.Send((await one.Open(cast.RoundPage)).Form("draw").With("values", Values).With("again", Values));
            await scene.Settle();
        }
        var panel = await Checking.Panel(cast);
        var (published, seen) = await Repeat(scene, cast);
        scene.Tried(
            panel.Count > 0 && panel.Count == published && panel.All(e => scene.Mail.All(e.Email, "invitation").Count == 1),
            $"{panel.Count} experts were drawn with public values, each got a link, and the draw can be repeated",
            page.Refusal + seen
        );
    }

    /// <summary>A list of experts is pasted, looked over and taken.</summary>
    public static async Task<WebPage> Import(Visitor office, string round, string list) =>
        await office.Send((await office.Send((await office.Open(round)).Form("pool").With("csv", list))).Form("confirm-pool"));

    // Anybody downloads what was published of the draw and repeats it.
    private static async Task<(int Experts, string Seen)> Repeat(Scene scene, Cast cast)
    {
        var link =
            (await cast.Anyone.Open("/draws/" + cast.Round)).Link("#document")
            ?? throw new StoryBrokenException("The draw is not published.");
        var file = await cast.Anyone.Download(link) ?? throw new StoryBrokenException("The draw cannot be downloaded.");
        await scene.Keep("draw.json", file);
        var report = DrawVerifier.Verify(file);
        return report.Repeated ? (report.Draw!.Panel.Count, "") : (-1, report.Verdict.En);
    }
}
