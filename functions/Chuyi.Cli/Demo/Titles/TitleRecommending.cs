using System.Globalization;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Chapters;
using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Print;

namespace Chuyi.Cli.Demo.Titles;

/// <summary>Bureaus and a body of the industry order what waits for them, each with its letter (推荐).</summary>
internal static class TitleRecommending
{
    /// <summary>What the unit is called in the letter that it uploads.</summary>
    private const string Letter = "推荐函.pdf";

    public static async Task Play(Scene scene, TitleCast cast)
    {
        var titles = cast.Titles.Where(title => title.IsRecommended).ToList();
        if (titles.Count == 0)
            return;
        await scene.Chapter(Days.Recommending, new("推荐单位排序推荐", "Recommendations"));
        foreach (var recommender in cast.Recommenders)
        foreach (var title in titles.Where(title => title.RecommendedBy(recommender)))
            await Recommend(scene, title, recommender);
        await scene.SignIn((cast.Office, Cast.OfficeEmail));
        foreach (var title in titles)
        {
            var page = await cast.Office.Open(title.RoundPage + "/recommenders");
            title.Expect(
                scene,
                page.All("#recommenders tbody tr").Count > 0
                    && page.All("#recommenders tbody tr").All(row => row.GetAttribute("data-stage") == "Given"),
                "whoever was asked has recommended",
                page.Text("#recommenders")
            );
        }
    }

    private static async Task Recommend(Scene scene, Title title, TitleRecommender recommender)
    {
        var letter = title.LetterTo(scene, recommender.Email, "recommendation-request");
        var page = await Scene.EnterBy(recommender.Visitor, letter, recommender.Phone[^4..]);
        var sealedLetter = new Paper(Letter, Paper.Pdf, Print(title, recommender));
        if (await Uploading.Send(scene, recommender.Visitor, page, "recommendation-letter", sealedLetter) is { } refused)
            throw new StoryBrokenException($"The letter of {recommender.Name} was refused: {refused}");
        await scene.Settle();
        page = await recommender.Visitor.Open(page.Address.PathAndQuery);
        if (title.Category.Subject == CategorySubject.Person)
            await Consent(scene, title, recommender, page);
        var form = page.Form("recommend");
        var rows = page.All("#candidates tr[data-open=yes]").Count;
        var sent = await recommender.Visitor.Send(
            form.With("place", [.. Enumerable.Range(1, rows).Select(n => n.ToString(CultureInfo.InvariantCulture))])
        );
        if (sent.Refusal.Length > 0)
            throw new StoryBrokenException($"The recommendation of {recommender.Name} was not taken: {sent.Refusal}");
        await scene.Settle();
    }

    // Nobody is recommended who did not agree to it.
    private static async Task Consent(Scene scene, Title title, TitleRecommender recommender, WebPage asked)
    {
        foreach (var link in asked.All("#candidates a").Select(a => a.GetAttribute("href")!).ToList())
        {
            var candidate = await recommender.Visitor.Open(link);
            title.Expect(
                scene,
                candidate.All("#documents tr[data-kind=consent]").Count == 1,
                $"{recommender.Name} reads that {candidate.Title} agrees to it",
                candidate.Text("#documents")
            );
        }
    }

    private static byte[] Print(Title title, TitleRecommender recommender)
    {
        using var paper = new FlowingPdf("推荐函", recommender.Name, new(2026, 3, 21));
        paper.Centred("推荐函", 22);
        paper.Paragraph($"经审核，现将推荐申报{title.Category.Name.Zh}的单位及排序报送如附，请予审定。");
        paper.Signature($"推荐单位：{recommender.Name}（公章）", "2026 年 3 月 21 日");
        return paper.ToArray();
    }
}
