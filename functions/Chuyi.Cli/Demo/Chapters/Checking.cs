using Chuyi.Functions.Applications;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>The office checks every application for form, then draws the experts (形式审查、抽取).</summary>
internal static class Checking
{
    public static async Task Play(Scene scene, Cast cast)
    {
        await scene.Chapter(Days.Checking, new("形式审查", "Formal checks"));
        await scene.SignIn((cast.Office, Cast.OfficeEmail));
        var listed = await Applications(cast);
        scene.Expect(
            listed.Count == scene.Tally.Submitted,
            $"The office's list has the {scene.Tally.Submitted} submitted applications",
            $"{listed.Count}"
        );
        await scene.Together(
            [.. listed.Where(a => a.Stage == ApplicationStage.Checking)],
            async a =>
            {
                var page = await cast.Office.Open("/applications/" + a.Application);
                await cast.Office.Send(page.Form("check").With("decision", "accept"));
            }
        );
        listed = await Applications(cast);
        scene.Expect(
            listed.All(a => a.Stage == ApplicationStage.Accepted),
            $"All {listed.Count} applications were accepted",
            string.Join(", ", listed.Select(a => a.Stage).Distinct())
        );

        await Drawing.Play(scene, cast);
    }

    /// <summary>Every application of the round by its stage, page by page.</summary>
    public static async Task<IReadOnlyList<(string Application, string Unit, ApplicationStage Stage)>> Applications(Cast cast)
    {
        var found = new List<(string, string, ApplicationStage)>();
        var at = cast.RoundPage + "/applications";
        while (at is not null)
        {
            var page = await cast.Office.Open(at);
            foreach (var row in page.All("#applications tbody tr"))
            {
                var stage = Enum.Parse<ApplicationStage>(row.GetAttribute("data-stage")!);
                found.Add((row.GetAttribute("data-application")!, row.Children[0].TextContent, stage));
            }
            at = page.Link("#next");
        }
        return found;
    }

    /// <summary>The experts on duty, as the office sees them.</summary>
    public static async Task<IReadOnlyList<Expert>> Panel(Cast cast)
    {
        var codes = (await cast.Office.Open(cast.RoundPage)).All("#panel li").Select(e => e.GetAttribute("data-expert")).ToHashSet();
        return [.. cast.Pool.Where(e => codes.Contains(e.Code))];
    }
}
