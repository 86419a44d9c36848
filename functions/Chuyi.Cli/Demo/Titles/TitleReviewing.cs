using System.Globalization;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Chapters;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Cli.Demo.Titles;

/// <summary>Experts are drawn, accept, score or judge by a checklist, and sign (抽取、评审).</summary>
internal static class TitleReviewing
{
    private const string Values = "03 11 17 20 26 33\n08";

    // What the experts say to the plan of a named unit that passes.
    private const string Remarks = "论证通过。请补充毕业生跟踪数据，细化年度绩效指标。";

    public static async Task Play(Scene scene, TitleCast cast)
    {
        await scene.Chapter(scene.Clock.Now, new("导入专家库、确定抽签依据", "What the draws are made from"));
        await scene.Together(cast.Titles, async title => await Drawing.Import(cast.Office, title.RoundPage, cast.PoolCsv));
        await scene.Together(
            cast.Titles,
            async title => await cast.Office.Send((await cast.Office.Open(title.RoundPage)).Form("commit-draw"))
        );

        await scene.Chapter(Days.Drawing, new("抽取专家", "The draws"));
        await scene.SignIn((cast.Office, Cast.OfficeEmail), (cast.Colleague, Cast.ColleagueEmail));
        // One enters them, and another the same: nobody draws alone.
        foreach (var one in new[] { cast.Office, cast.Colleague })
        {
            await scene.Together(
                cast.Titles,
                async title => await one.Send((await one.Open(title.RoundPage)).Form("draw").With("values", Values).With("again", Values))
            );
            await scene.Settle();
        }

        await scene.Chapter(Days.Scoring, new("专家评审、签署", "Expert review"));
        await scene.SignIn((cast.Office, Cast.OfficeEmail));
        foreach (var title in cast.Titles)
            title.Panel = await Panel(cast, title);
        // What an expert does is there for the next step once it is recorded.
        await scene.Together(cast.Titles, async title => await Accept(scene, title));
        await scene.Together(cast.Titles, async title => await Score(scene, title));
        await scene.Together(cast.Titles, async title => await Sign(scene, title));
        // A signature stands once it cannot be taken back any more.
        await scene.TurnTo(scene.Clock.Now.AddMinutes((RoundNumbers.Proposed.TakeBackMinutes ?? 0) + 1));
        foreach (var title in cast.Titles)
        {
            var page = await cast.Office.Open(title.RoundPage);
            title.Expect(
                scene,
                page.IsAt(RoundStage.Ranked) && ListRow.Of(page).Count(r => r.Standing == ListRow.Proposed) == title.Designated,
                $"the experts signed, and the list proposes {title.Designated}",
                page.Stage + page.Text("#list")
            );
            if (title.Remarked is { } remarked)
            {
                var review = await cast.Office.Open(ReviewSheetsPages.Address(remarked.Application));
                title.Expect(
                    scene,
                    ListRow.Of(page).Any(r => r.Unit == remarked.School.Name && r.Standing == ListRow.Proposed)
                        && review.Html.Contains(Remarks, StringComparison.Ordinal),
                    $"{remarked.School.Name}, which the policy names, passes with remarks",
                    page.Text("#list")
                );
            }
        }
    }

    private static async Task<IReadOnlyList<Expert>> Panel(TitleCast cast, Title title)
    {
        var codes = (await cast.Office.Open(title.RoundPage)).All("#panel li").Select(e => e.GetAttribute("data-expert")).ToHashSet();
        return [.. title.Pool.Where(e => codes.Contains(e.Code))];
    }

    private static Task<WebPage> Enter(Scene scene, Title title, Expert expert) =>
        Scene.EnterBy(expert.Visitor, title.LetterTo(scene, expert.Email, "invitation"), expert.PhoneEnd);

    private static async Task Accept(Scene scene, Title title)
    {
        foreach (var expert in title.Panel)
            await expert.Visitor.Send((await Enter(scene, title, expert)).Form("answer").With("answer", "accept"));
    }

    private static async Task Score(Scene scene, Title title)
    {
        foreach (var expert in title.Panel)
        foreach (var item in (await Enter(scene, title, expert)).All("#items li a").Select(a => a.GetAttribute("href")!).ToList())
            await Score(scene, title, expert, item);
    }

    private static async Task Sign(Scene scene, Title title)
    {
        foreach (var expert in title.Panel)
            await expert.Visitor.Send((await Enter(scene, title, expert)).Form("sign"));
    }

    private static async Task Score(Scene scene, Title title, Expert expert, string item)
    {
        var page = await expert.Visitor.Open(item);
        var criteria = page.All("#sheet [name=score]").Count;
        var (scores, comment) = Opinion.Of(page.Title, expert.Code, criteria, scene.Settings.Seed);
        var isWeakest = item.Contains(title.Weakest.Application, StringComparison.Ordinal);
        if (title.Remarked is { } remarked && item.Contains(remarked.Application, StringComparison.Ordinal))
            comment = Remarks;
        // A checklist: of a title that nobody competes for, and of a unit that the policy names.
        if (page.All("#sheet select[name=score]").Count > 0)
            scores = [.. Enumerable.Range(0, criteria).Select(n => isWeakest && n == 0 ? 0 : 1)];
        var sent = await expert.Visitor.Send(
            page.Form("sheet").With("score", [.. scores.Select(s => s.ToString(CultureInfo.InvariantCulture))]).With("comment", comment)
        );
        if (sent.Refusal.Length > 0)
            throw new StoryBrokenException($"The sheet of {expert.Code} for {title.Category.Code} was not taken: {sent.Refusal}");
        lock (title.Comments)
            title.Comments.Add((Path.GetFileName(item), comment));
    }
}
