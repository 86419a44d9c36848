using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Chapters;
using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;

namespace Chuyi.Cli.Demo.Titles;

/// <summary>Units apply for themselves, for a person, a programme group or a consortium whose members confirm (申报、形式审查).</summary>
internal static class TitleApplying
{
    /// <summary>Whoever stands in for a unit's members: one of each type that a consortium needs, and one that never answers.</summary>
    private static readonly IReadOnlyList<(string Type, string Name)> Members =
    [
        ("Government", "产业发展局"),
        ("Enterprise", "装备制造公司"),
        ("School", "技术学校"),
        ("Research", "产业研究院"),
        ("Industry", "行业协会"),
    ];

    public static async Task Play(Scene scene, TitleCast cast, Func<Visitor> visitor)
    {
        await scene.Chapter(Days.Applying, new("填写、上传、提交", "Drafts, documents, submission"));
        await scene.SignIn([.. cast.Applicants.Select(a => (a.Visitor, a.School.Email))]);
        await scene.Together(
            [.. cast.Titles.SelectMany(t => t.Applicants.Select(a => (Title: t, Applicant: a)))],
            async one => await Submit(scene, one.Title, one.Applicant)
        );
        foreach (var title in cast.Titles.Where(t => t.Category.Kind == CategoryKind.Named))
            await OthersAreRefused(scene, cast, title);
        await scene.Together(
            [.. cast.Titles.Where(t => t.Category.Subject == CategorySubject.Consortium)],
            async title => await Confirm(scene, title, visitor)
        );

        await TitleRecommending.Play(scene, cast);

        await scene.Chapter(Days.Checking, new("形式审查", "Formal checks"));
        await scene.SignIn((cast.Office, Cast.OfficeEmail));
        await scene.Together(
            [.. cast.Titles.SelectMany(t => t.Applicants)],
            async a =>
                await cast.Office.Send((await cast.Office.Open("/applications/" + a.Application)).Form("check").With("decision", "accept"))
        );
        foreach (var title in cast.Titles)
        {
            var (accepted, endorsed) = (0, 0);
            foreach (var a in title.Applicants)
            {
                var page = await cast.Office.Open("/applications/" + a.Application);
                accepted += page.IsAt(ApplicationStage.Accepted) ? 1 : 0;
                endorsed += IsEndorsed(page, title, a) ? 1 : 0;
            }
            title.Expect(scene, accepted == title.Applicants.Count, $"{title.Applicants.Count} applications were accepted", $"{accepted}");
            if (title.Category.Subject == CategorySubject.Person)
                title.Expect(
                    scene,
                    endorsed == title.Applicants.Count,
                    "each person is endorsed by their unit, which applied with their own consent",
                    $"{endorsed}"
                );
        }
    }

    private static async Task Submit(Scene scene, Title title, Applicant one)
    {
        var visitor = one.Visitor;
        var draft = await visitor.Send((await visitor.Open("/applications")).Form("start-" + title.Round));
        one.Application = draft.Id;
        var form = draft.Form("save").With("title", $"{title.HolderOf(one)}建设项目");
        // A bureau is known by the register; a body of the industry is chosen.
        if (title.Category.Recommendation.By == RecommenderKind.Industry)
            form = form.With("recommender", TitleCast.IndustryBody);
        draft = await visitor.Send(Subject(form, title, one));
        await TitleForm.Fill(visitor, one.Application, title.Category.Form, one.School.Name, title.HolderOf(one));
        var papers = DossierPapers.Of(one.School, scene.Settings.Seed);
        foreach (var part in title.Category.Parts.Where(part => !part.IsOptional))
        {
            var paper = PaperFor(part, papers);
            if (await Uploading.Send(scene, visitor, draft, part.Kind, paper) is { } refused)
                throw new StoryBrokenException($"{part.Kind} of {one.School.Name} was refused: {refused}");
        }
        var look = await visitor.Open($"/drafts/{one.Application}/check");
        if (!look.HasForm("submit"))
            throw new StoryBrokenException($"{title.Category.Code} of {one.School.Name} lacks: {look.Text("#lacking")}");
        var sent = await visitor.Send(look.Form("submit").Tick("truth", "yes"));
        if (sent.Refusal.Length > 0)
            throw new StoryBrokenException($"{title.Category.Code} of {one.School.Name} was not taken: {sent.Refusal}");
    }

    // The paper that was made for it, if its type is taken; else the first that is.
    private static Paper PaperFor(CategoryPart part, IReadOnlyList<Paper> papers)
    {
        var made = Uploading.Kinds.Zip(papers).Where(one => one.First == part.Kind).Select(one => one.Second);
        return made.Concat(papers).First(paper => part.Types.Contains(Path.GetExtension(paper.FileName)[1..]));
    }

    private static WebForm Subject(WebForm form, Title title, Applicant one) =>
        title.Category.Subject switch
        {
            CategorySubject.Person => form.With("subjectName", title.HolderOf(one))
                .With("post", "高级讲师")
                .With("born", "1975-03")
                .With("deeds", "从教三十年，传承楚怡精神，指导学生在技能竞赛中获奖。"),
            CategorySubject.ProgrammeGroup => form.With("subjectName", title.HolderOf(one))
                .WithRows("programmeCode", [.. TitleForm.Programmes])
                .WithRows("programmeName", [.. one.School.Programmes]),
            CategorySubject.Consortium => form.With("subjectName", title.HolderOf(one))
                .WithRows("memberName", [.. Members.Select(m => one.School.Prefecture + m.Name)])
                .WithRows("memberType", [.. Members.Select(m => m.Type)])
                .WithRows("memberRole", [.. Members.Select(_ => "共建实训基地")])
                .WithRows("memberContact", [.. Members.Select(_ => "联络员")])
                .WithRows("memberEmail", [.. Members.Select((m, n) => AddressOf(title, one, n))])
                .WithRows("memberPhone", [.. Members.Select(_ => "13900001234")]),
            _ => form,
        };

    // The last one never answers.
    private static async Task Confirm(Scene scene, Title title, Func<Visitor> visitor)
    {
        foreach (var one in title.Applicants)
            for (var n = 0; n < Members.Count - 1; n++)
            {
                using var member = visitor();
                var page = await Scene.EnterBy(member, scene.Mail.Latest(AddressOf(title, one, n), "membership-request"), "1234");
                await member.Send(page.Form("answer").With("answer", "confirm"));
            }
    }

    // By the unit that applies, which states the truth of it, and with what the person signed.
    private static bool IsEndorsed(WebPage page, Title title, Applicant one) =>
        page.Html.Contains(title.HolderOf(one), StringComparison.Ordinal)
        && page.Html.Contains(one.School.Name, StringComparison.Ordinal)
        && page.All("#documents [data-kind=consent]").Count > 0;

    private static async Task OthersAreRefused(Scene scene, TitleCast cast, Title title)
    {
        var stranger = cast.Applicants.First(a => title.Named.All(n => n.School != a.School));
        var page = await stranger.Visitor.Open("/applications");
        title.Expect(
            scene,
            !page.HasForm("start-" + title.Round),
            "a unit that the policy does not name is not offered the round",
            page.Refusal
        );
    }

    /// <summary>The members that confirm.</summary>
    public static IEnumerable<string> NamesOfConfirmed(Applicant one) => Members.SkipLast(1).Select(m => one.School.Prefecture + m.Name);

    public static string NameOfSilent(Applicant one) => one.School.Prefecture + Members[^1].Name;

    private static string AddressOf(Title title, Applicant one, int member) =>
        $"m{member}-{title.Code}-{one.School.Email.Split('@')[1]}@member.example.org";
}
