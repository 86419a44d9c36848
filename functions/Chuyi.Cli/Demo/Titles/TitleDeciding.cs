using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Chapters;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Cli.Demo.Titles;

/// <summary>Lists are confirmed, on notice, signed and announced, and certificates say what was given to whom (审定至认定).</summary>
internal static class TitleDeciding
{
    public static async Task Play(Scene scene, TitleCast cast)
    {
        await scene.Chapter(Days.Confirming, new("确认各类别名单", "The lists are confirmed"));
        await scene.SignIn((cast.Office, Cast.OfficeEmail));
        await scene.Together(cast.Titles, async title => await cast.Office.Send((await cast.Office.Open(title.RoundPage)).Form("confirm")));

        await scene.Chapter(Days.Notice, new("名单公示", "The public notices"));
        foreach (var title in cast.Titles)
            await OnNotice(scene, cast, title);

        await scene.Chapter(Days.SignOff, new("部门会签", "Joint sign-off"));
        await scene.Together(cast.Titles, async title => await Sign(scene, title));

        await scene.Chapter(Days.Announcing, new("公布认定、签发证书", "The announcements"));
        await scene.SignIn((cast.Office, Cast.OfficeEmail));
        var number = 40;
        foreach (var title in cast.Titles)
        {
            var check = (await cast.Office.Open(title.RoundPage)).Form("announcement");
            var shown = await cast.Office.Send(check.With("documentNumber", $"湘教通〔2026〕{number++}号"));
            await cast.Office.Send(shown.Form("announce"));
        }
        await scene.Settle();
        await Certificates(scene, cast);
        await Remarks(scene, cast);
    }

    // Whoever the policy names is not ranked: what it gets for its plan are the remarks of the experts.
    private static async Task Remarks(Scene scene, TitleCast cast)
    {
        foreach (var title in cast.Titles.Where(title => title.Named.Count > 0))
        {
            var named = title.Applicants.First(one => one.School == title.Named[0].School);
            await scene.SignIn((named.Visitor, named.School.Email));
            var read = (await named.Visitor.Open($"/applications/{named.Application}/review")).Text("#comments");
            var written = title.Comments.Where(one => one.Application == named.Application).ToList();
            title.Expect(
                scene,
                written.Count > 0 && written.All(one => read.Contains(one.Comment, StringComparison.Ordinal)),
                "a unit that the policy names reads what the experts remark on its plan",
                read
            );
        }
    }

    private static async Task OnNotice(Scene scene, TitleCast cast, Title title)
    {
        var notice = await cast.Anyone.Open("/notices/" + title.Round);
        var rows = ListRow.Of(notice);
        title.Expect(
            scene,
            rows.Count(r => r.Standing == ListRow.Proposed) == title.Designated,
            $"{title.Designated} are proposed",
            $"{rows.Count}"
        );
        Parts(scene, title, notice, "the notice", [.. rows.Where(r => r.Standing == ListRow.Proposed).Select(r => r.Application)]);
        if (title.Category.Kind == CategoryKind.Allotted)
            title.Expect(
                scene,
                notice.Text("#open-prefectures").Contains(title.Weakest.School.Prefecture, StringComparison.Ordinal),
                "the notice says that the place of a prefecture of which nobody passed stays open",
                notice.Text("#open-prefectures")
            );
        foreach (var named in title.Category.Kind == CategoryKind.Competed ? title.Named : [])
            title.Expect(
                scene,
                rows.Any(r => r.Unit == named.School.Name && r.Standing == ListRow.Proposed),
                $"{named.School.Name}, which the policy names, is proposed"
            );
    }

    private static async Task Sign(Scene scene, Title title)
    {
        foreach (var signer in title.Signers)
        {
            var letter = title.LetterTo(scene, signer.Email, "signature-request");
            var page = await Scene.EnterBy(signer.Visitor, letter, signer.Phone[^4..]);
            await signer.Visitor.Send(page.Form("answer").With("answer", "sign"));
        }
    }

    private static async Task Certificates(Scene scene, TitleCast cast)
    {
        var entries = new List<WebPage>();
        for (var at = (string?)"/register"; at is not null; )
        {
            var page = await cast.Anyone.Open(at);
            foreach (var link in page.All("#register tbody a").Select(a => a.GetAttribute("href")!))
                entries.Add(await cast.Anyone.Open(link));
            at = page.Link("#next");
        }
        foreach (var title in cast.Titles)
        {
            var own = entries.Where(e => e.Id.Contains(title.Numbered, StringComparison.Ordinal)).ToList();
            title.Expect(scene, own.Count == title.Designated, $"{title.Designated} stand in the register", $"{own.Count}");
            var holders = title.Applicants.Select(title.HolderOf).ToList();
            foreach (var entry in own)
            {
                var holder = holders.FirstOrDefault(h => entry.Html.Contains(h, StringComparison.Ordinal));
                title.Expect(scene, holder is not null, $"the register says who holds {entry.Id}", entry.Title);
                var file = await cast.Anyone.Download($"/register/{entry.Id}/certificate");
                var name = Path.Combine("certificates", entry.Id + ".pdf");
                await scene.Keep(name, file ?? throw new StoryBrokenException($"{entry.Id} has no certificate."));
                title.Certificates.Add((holder ?? "", Path.Combine(scene.Settings.Folder, name)));
            }
            if (title.Remarked is { } remarked)
                title.Expect(
                    scene,
                    title.Certificates.Any(c => c.Holder == title.HolderOf(remarked)),
                    $"{remarked.School.Name}, which passed with remarks, has its certificate"
                );
            if (title.Category.Subject == CategorySubject.Person)
                title.Expect(
                    scene,
                    own.All(e => title.Applicants.Any(a => Says(e, title.HolderOf(a)) && Says(e, a.School.Name))),
                    "the register names each person with the unit that endorsed them"
                );
            foreach (var (entry, one) in own.SelectMany(e => title.Applicants.Where(a => Says(e, title.HolderOf(a))).Select(a => (e, a))))
                Parts(scene, title, entry, "the register", [one.Application]);
            if (title.Category.Subject == CategorySubject.Consortium)
                title.Expect(
                    scene,
                    own.All(e => title.Applicants.All(a => !e.Html.Contains(TitleApplying.NameOfSilent(a), StringComparison.Ordinal))),
                    "who did not confirm is no member in the register"
                );
        }
    }

    // Whatever belongs to what is proposed or designated stands beside it: programmes with their codes, members, both names of a school.
    private static void Parts(Scene scene, Title title, WebPage page, string where, IReadOnlyList<string> applications)
    {
        foreach (var one in title.Applicants.Where(a => applications.Contains(a.Application)))
        {
            var (named, what) = title.Category switch
            {
                { Subject: CategorySubject.Consortium } => (TitleApplying.NamesOfConfirmed(one), "the members that confirmed"),
                { Subject: CategorySubject.ProgrammeGroup } => (
                    TitleForm.Programmes.Zip(one.School.Programmes, (code, name) => $"{code} {name}"),
                    "the programmes with their codes"
                ),
                { Naming.Pattern: var pattern } => (
                    [one.School.Name, NamingRule.NameOf(pattern, null, one.School.Prefecture)!],
                    "the old and the new name of a school"
                ),
                _ => (Enumerable.Empty<string>(), ""),
            };
            if (what.Length > 0)
                title.Expect(
                    scene,
                    named.All(name => page.Text("main").Contains(name, StringComparison.Ordinal)),
                    $"{where} names {what}",
                    one.School.Name
                );
        }
    }

    private static bool Says(WebPage page, string text) => page.Html.Contains(text, StringComparison.Ordinal);
}
