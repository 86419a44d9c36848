using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.Applications;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>One application has a defect, is told of it and cures it (补正).</summary>
internal static class Supplementing
{
    public static async Task Play(Scene scene, Cast cast)
    {
        var (careless, page) = (cast.Careless, "/applications/" + cast.Careless.Application);
        await scene.Chapter(Days.Defects, new("一次性告知补正内容", "A supplement is asked for"));
        await scene.SignIn((cast.Office, Cast.OfficeEmail));
        await cast.Office.Send(
            (await cast.Office.Open(page))
                .Form("check")
                .With("decision", "supplement")
                .Tick("part", "evidence")
                .With("text", "佐证材料扫描件模糊，请重新扫描上传。")
        );
        await scene.Settle();
        scene.Expect(
            scene.Mail.Latest(careless.School.Email, "supplement-request").Text.Contains("请重新扫描", StringComparison.Ordinal),
            "The applicant was told all defects in one letter"
        );

        await scene.Chapter(Days.Cure, new("补正并受理", "The supplement is cured"));
        await scene.SignIn((careless.Visitor, careless.School.Email));
        var better = DossierPapers.Of(careless.School, scene.Settings.Seed + 1)[2] with { FileName = "佐证材料（重新扫描）.png" };
        var refused = await Uploading.Send(scene, careless.Visitor, await careless.Visitor.Open(page), "evidence", better);
        var mine = await careless.Visitor.Open(page);
        var old = mine.All("#documents tbody tr").First(row => row.TextContent.Contains("佐证材料.png", StringComparison.Ordinal));
        mine = await careless.Visitor.Send(mine.FormTo("/remove", old));
        await careless.Visitor.Send(mine.Form("supplement"));
        await scene.Settle();
        scene.Expect(
            refused is null && scene.Mail.All(careless.School.Email, "supplement-receipt").Count == 1,
            "The supplement was sealed and acknowledged",
            refused ?? "no receipt"
        );

        await scene.SignIn((cast.Office, Cast.OfficeEmail));
        await cast.Office.Send((await cast.Office.Open(page)).Form("check").With("decision", "accept"));
        await scene.Settle();
        mine = await careless.Visitor.Open(page);
        scene.Expect(mine.IsAt(ApplicationStage.Accepted), "The supplemented application was accepted", mine.Stage);
    }
}
