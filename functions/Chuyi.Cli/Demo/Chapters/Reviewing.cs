using System.Globalization;
using Chuyi.Cli.Demo.Browsing;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>Experts read, score, comment and sign (专家评审).</summary>
internal static class Reviewing
{
    public static async Task Play(Scene scene, Cast cast)
    {
        await scene.Chapter(Days.Scoring, new("专家评审打分", "Expert review"));
        await scene.SignIn((cast.Office, Cast.OfficeEmail));
        var panel = await Checking.Panel(cast);
        var reviews = new List<Review>();
        foreach (var expert in panel)
        {
            var desk = await Answering.Enter(scene, expert);
            var items = desk.All("#items li a");
            reviews.AddRange(items.Select((a, i) => new Review(expert, a.GetAttribute("href")!, IsLater: i >= (items.Count + 1) / 2)));
        }
        // Some today, some tomorrow: an expert's own sheets one after the other, experts beside each other.
        await Score(scene, reviews.Where(r => !r.IsLater));
        await scene.Reach(Moment.HalfReviewed);
        await Score(scene, reviews.Where(r => r.IsLater));
        await scene.Settle();

        await scene.Chapter(Days.Signing, new("专家签署评分表", "Experts sign"));
        await scene.Together(panel, async expert => await expert.Visitor.Send((await Answering.Enter(scene, expert)).Form("sign")));
        var thanked = panel.Count(e => scene.Mail.All(e.Email, "review-thanks").Count == 1);
        scene.Expect(thanked == panel.Count, $"{panel.Count} experts signed {reviews.Count} score sheets", $"{thanked} signed");
    }

    private static Task Score(Scene scene, IEnumerable<Review> reviews) =>
        scene.AtTheSameTime(
            reviews.GroupBy(r => r.Expert).ToList(),
            async own =>
            {
                // The service leads from one sheet to the next.
                WebPage? next = null;
                foreach (var review in own)
                    next = await Score(scene, review, next);
            }
        );

    private static async Task<WebPage> Score(Scene scene, Review review, WebPage? before)
    {
        var visitor = review.Expert.Visitor;
        var page = before?.Address.AbsolutePath == review.Page ? before : await visitor.Open(review.Page);
        var document = page.Link("#documents tbody a") ?? throw new StoryBrokenException($"{review.Page} shows no document.");
        if (await visitor.Download(document) is not { Length: > 0 })
            throw new StoryBrokenException($"{document} could not be read.");
        var (scores, comment) = Opinion.Of(page.Title, review.Expert.Code, page.All("#sheet input[name=score]").Count, scene.Settings.Seed);
        return await visitor.Send(
            page.Form("sheet").With("score", [.. scores.Select(s => s.ToString(CultureInfo.InvariantCulture))]).With("comment", comment)
        );
    }

    private sealed record Review(Expert Expert, string Page, bool IsLater);
}
