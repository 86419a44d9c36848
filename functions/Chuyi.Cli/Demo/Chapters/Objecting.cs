using System.Text;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.PublicNotice;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>Two people of the public object; one objection is dismissed, one upheld, so that the reserve moves up (异议、递补).</summary>
internal static class Objecting
{
    public static async Task Play(Scene scene, Cast cast, Func<Visitor> visitor)
    {
        await scene.Chapter(Days.Objecting, new("提出异议", "Objections"));
        var proposed = ListRow.Of(await cast.Anyone.Open("/notices/" + cast.Round)).Where(r => r.Standing == ListRow.Proposed).ToList();
        var (unfounded, founded) = (proposed[0], proposed[1]);
        using (var first = visitor())
            await Object(
                scene,
                cast,
                first,
                unfounded,
                "李明远",
                "objector1@public.example.org",
                "该校申报书所列实训设备总值与其上年度质量报告不一致，请核查。"
            );
        using (var second = visitor())
            await Object(
                scene,
                cast,
                second,
                founded,
                "周静宜",
                "objector2@public.example.org",
                "该校申报书所列合作企业协议已于2024年终止，佐证材料与事实不符。"
            );

        await scene.Chapter(Days.Deciding, new("异议核查与裁决", "Objections are decided"));
        await scene.SignIn((cast.Office, Cast.OfficeEmail));
        await Decide(cast, unfounded.Unit, "dismissed", "经核对质量报告与设备台账，数据一致。");
        await Decide(cast, founded.Unit, "upheld", "经向企业核实，协议确已终止，佐证材料不实。");
        await scene.Settle();
        await CheckList(scene, cast, unfounded, founded);
    }

    private static async Task Object(Scene scene, Cast cast, Visitor visitor, ListRow row, string name, string email, string text)
    {
        var notice = await visitor.Open("/notices/" + cast.Round);
        var form = await visitor.Open(
            notice.Link($"#list tr[data-application='{row.Application}'] a")
                ?? throw new StoryBrokenException("The notice offers no way to object.")
        );
        if (row.Rank == 1)
            await Trying.HostileAddress(scene, visitor, form.Form("objection").With("name", name).With("text", text));
        var lodged = await visitor.Send(form.Form("objection").With("name", name).With("email", email).With("text", text));
        await scene.Settle();
        var page = await Scene.EnterBy(visitor, scene.Mail.Latest(email, "objection-contact"), lodged.Text("#code"));
        await scene.Settle();
        page = await visitor.Open(page.Address.PathAndQuery);
        scene.Expect(
            page.IsAt(ObjectionStage.Verified),
            $"The objection to rank {row.Rank} was taken once its contact was confirmed",
            page.Stage + page.Refusal
        );
    }

    private static async Task Decide(Cast cast, string unit, string outcome, string reason)
    {
        foreach (var link in (await cast.Office.Open(cast.RoundPage)).All("#objections a"))
        {
            var page = await cast.Office.Open(link.GetAttribute("href")!);
            if (page.Text("dl.facts dd") == unit)
                await cast.Office.Send(page.Form("decide").With("outcome", outcome).With("reason", reason));
        }
    }

    private static async Task CheckList(Scene scene, Cast cast, ListRow unfounded, ListRow founded)
    {
        var before = ListRow.Of(await cast.Anyone.Open("/notices/" + cast.Round));
        var list = ListRow.Of(await cast.Office.Open(cast.RoundPage));
        scene.Expect(
            list.Single(r => r.Application == unfounded.Application).Standing == ListRow.Proposed,
            "The dismissed objection left its item where it was"
        );
        scene.Expect(list.Single(r => r.Application == founded.Application).Struck, "The upheld objection struck its item");
        var promoted = list.Where(r => r.Standing == ListRow.Proposed && r.Rank > scene.Settings.Quota).ToList();
        scene.Tally.PromotedFromReserve = promoted.Count;
        scene.Expect(
            promoted is [{ } one] && one.Rank == scene.Settings.Quota + 1,
            "The reserve moved up in its order",
            $"{promoted.Count} moved up"
        );

        await scene.Chapter(Days.Supplementary, new("递补项目补充公示", "The supplementary notice"));
        var notice = await cast.Anyone.Open("/notices/" + cast.Round);
        scene.Expect(
            notice.Html.Contains("2026年4月2日 — 2026年4月9日", StringComparison.Ordinal),
            "The supplementary notice is up for five working days, the holiday not counted",
            notice.Text("main")
        );
        scene.Expect(
            ListRow.Of(notice).Count == before.Count(r => r.Application != founded.Application),
            "The struck item is not shown any more"
        );
        await scene.Keep("notice-supplementary.html", Encoding.UTF8.GetBytes(notice.Html));
        await Trying.MailOutage(scene, cast);
    }
}
