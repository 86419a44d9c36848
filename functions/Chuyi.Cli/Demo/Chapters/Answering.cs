using System.Net;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Running;
using Chuyi.Functions.Cases;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>Experts answer their invitations: one declines, one has a conflict, the others accept (应邀、回避).</summary>
internal static class Answering
{
    public static async Task Play(Scene scene, Cast cast)
    {
        await scene.Chapter(Days.Answering, new("专家答复邀请、声明回避", "Experts answer"));
        var panel = await Checking.Panel(cast);
        var (curious, declining, conflicted) = (panel[0], panel[1], panel[2]);
        await LookWithoutActing(scene, cast, curious);
        await GiveWrongCode(scene, curious);

        var desk = await Enter(scene, declining);
        await declining.Visitor.Send(desk.Form("answer").With("answer", "decline").With("reason", "评审期间出国考察，无法参加。"));
        await scene.Settle();
        var after = await Checking.Panel(cast);
        var successor = after.Except(panel).FirstOrDefault();
        scene.Expect(
            !after.Contains(declining) && successor is not null && scene.Mail.All(successor.Email, "invitation").Count == 1,
            $"{declining.Code} declined and was replaced from the reserve by {successor?.Code}",
            string.Join(", ", after.Select(e => e.Code))
        );

        desk = await Enter(scene, conflicted);
        var item = await conflicted.Visitor.Open(
            desk.Link("#items li a") ?? throw new StoryBrokenException($"{conflicted.Code} has nothing to review.")
        );
        await conflicted.Visitor.Send(item.Form("conflict").With("reason", "曾为该校建设方案提供咨询。"));
        await scene.Settle();
        var moved = await cast.Office.Open($"/history?round={cast.Round}&type=ItemReassigned");
        scene.Expect(
            moved.All("#events tbody tr").Count == 1 && !moved.Html.Contains("已无可改派专家", StringComparison.Ordinal),
            $"{conflicted.Code} declared a conflict and the application moved to another expert",
            moved.Text("#events")
        );

        await scene.Together(
            await Checking.Panel(cast),
            async expert =>
            {
                var page = await Enter(scene, expert);
                if (page.HasForm("answer"))
                    await expert.Visitor.Send(page.Form("answer").With("answer", "accept"));
            }
        );
    }

    /// <summary>Opens the desk behind an expert's first link.</summary>
    public static Task<WebPage> Enter(Scene scene, Expert expert) =>
        Scene.EnterBy(
            expert.Visitor,
            (scene.Mail.All(expert.Email, "invitation") is [var first, ..] ? first : scene.Mail.Latest(expert.Email, "item-added")),
            expert.PhoneEnd
        );

    // What mail scanners do: they get every link in a letter, some of them several times.
    private static async Task LookWithoutActing(Scene scene, Cast cast, Expert expert)
    {
        var letter = scene.Mail.Latest(expert.Email, "invitation");
        var duty = "/history?case=" + CaseId.Duty(CaseId.Parse(cast.Round), expert.Code);
        var known = (await cast.Office.Open(duty)).All("#events tbody tr").Count;
        Usage before,
            after;
        do
        {
            await scene.Settle();
            before = await scene.Usage();
            for (var i = 0; i < 3; i++)
                await expert.Visitor.Open(letter.Link);
            await scene.Settle();
            after = await scene.Usage();
        } while (after.Processes != before.Processes); // what a service writes that starts again is not of our doing
        var written = after.WrittenSince(before);
        var now = (await cast.Office.Open(duty)).All("#events tbody tr").Count;
        scene.Expect(
            now == known && written.Count == 0,
            "A GET of a link changed nothing",
            $"{now - known} events, written: {string.Join(", ", written)}"
        );
    }

    private static async Task GiveWrongCode(Scene scene, Expert expert)
    {
        var wrong = expert.PhoneEnd == "0000" ? "0001" : "0000";
        var page = await Scene.EnterBy(expert.Visitor, scene.Mail.Latest(expert.Email, "invitation"), wrong);
        // A code that had to be sent again may have been counted each time.
        var left = Enumerable.Range(1, page.Sent).Any(tries => page.Refusal.Contains($"还可尝试 {5 - tries} 次", StringComparison.Ordinal));
        scene.Expect(page.Status == HttpStatusCode.Forbidden && left, "A wrong code was told, with the tries that are left", page.Refusal);
    }
}
