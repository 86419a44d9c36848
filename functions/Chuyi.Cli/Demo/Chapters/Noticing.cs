using System.Text;
using Chuyi.Functions.Rounds;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>The office confirms the ranking; the proposed list goes on public notice (审定、公示).</summary>
internal static class Noticing
{
    public static async Task Play(Scene scene, Cast cast)
    {
        await scene.Chapter(Days.Confirming, new("汇总排序、确认名单", "The list is confirmed"));
        await scene.SignIn((cast.Office, Cast.OfficeEmail));
        var page = await cast.Office.Open(cast.RoundPage);
        var list = await ListRow.Whole(cast);
        scene.Expect(
            page.IsAt(RoundStage.Ranked)
                && list.Count == scene.Tally.Submitted
                && list.Zip(list.Skip(1)).All(p => p.First.Score >= p.Second.Score),
            $"{list.Count} applications were ranked by their scores",
            $"{page.Stage}, {list.Count} on the list"
        );
        scene.Expect(
            list.Count(i => i.Standing == ListRow.Proposed) == scene.Settings.Quota,
            $"{scene.Settings.Quota} are proposed, as the quota says"
        );
        await Trying.Withdrawal(scene, cast);
        page = await cast.Office.Send((await cast.Office.Open(cast.RoundPage)).Form("confirm"));
        await scene.Settle();
        var notice = await cast.Anyone.Open("/notices/" + cast.Round);
        scene.Expect(
            page.Refusal.Length == 0 && ListRow.Of(notice).Count == 0,
            "The list was confirmed and is not on notice before its first working day",
            page.Refusal
        );

        await scene.Chapter(Days.Notice, new("名单公示", "The public notice"));
        notice = await cast.Anyone.Open("/notices/" + cast.Round);
        var shown = ListRow.Of(notice);
        scene.Expect(
            notice.Html.Contains("2026年3月30日 — 2026年4月3日", StringComparison.Ordinal),
            "The notice is up for five working days",
            notice.Text("p.note")
        );
        scene.Expect(
            shown.Count == scene.Settings.Quota + scene.Settings.Reserve && shown.All(r => r.Score is null),
            "It shows the proposed and the reserve, and no scores",
            $"{shown.Count} lines"
        );
        await scene.Keep("notice.html", Encoding.UTF8.GetBytes(notice.Html));
        await scene.Reach(Moment.OnNotice);
    }
}
