using System.Security.Cryptography;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>The office announces; certificates are issued and anyone can read the register (公布、认定).</summary>
internal static class Announcing
{
    public static async Task Play(Scene scene, Cast cast)
    {
        await scene.Chapter(Days.Announcing, new("公布认定、签发证书", "The announcement"));
        await scene.SignIn((cast.Office, Cast.OfficeEmail));
        var check = (await cast.Office.Open(cast.RoundPage)).Form("announcement").With("documentNumber", "湘教通〔2026〕37号");
        var shown = await cast.Office.Send(check);
        scene.Expect(
            shown.All("#to-designate tbody tr").Count == scene.Settings.Quota,
            $"Before the number is given the office is shown the {scene.Settings.Quota} items that will bear it",
            shown.Text("#document-number")
        );
        await cast.Office.Send(shown.Form("announce"));
        await scene.Settle();
        var entries = await Register(cast);
        scene.Expect(
            entries.Count == scene.Settings.Quota,
            $"{scene.Settings.Quota} designations stand in the register",
            $"{entries.Count}"
        );
        await scene.Together(entries, async entry => await Download(scene, cast, entry));
        scene.Expect(
            scene.Tally.Certificates == entries.Count,
            $"{entries.Count} certificates were downloaded, each with the hash that the register gives",
            $"{scene.Tally.Certificates} agree"
        );
        var holders = cast.Applicants.Count(a => scene.Mail.All(a.School.Email, "certificate").Count == 1);
        scene.Expect(holders == entries.Count, "Each holder got the letter that brings the certificate", $"{holders} letters");
        await TellOutcomes(scene, cast);
        await scene.Reach(Moment.Announced);
    }

    private static async Task<IReadOnlyList<string>> Register(Cast cast)
    {
        var found = new List<string>();
        var at = "/register";
        while (at is not null)
        {
            var page = await cast.Anyone.Open(at);
            found.AddRange(page.All("#register tbody a").Select(a => a.GetAttribute("href")!));
            at = page.Link("#next");
        }
        return found;
    }

    private static async Task Download(Scene scene, Cast cast, string entry)
    {
        var page = await cast.Anyone.Open(entry);
        if (await cast.Anyone.Download(entry + "/certificate") is not { } certificate)
            throw new StoryBrokenException($"{entry} has no certificate.");
        if (
            certificate.AsSpan().StartsWith("%PDF-"u8)
            && page.Text(".checksum code") == "SHA-256 " + Convert.ToHexStringLower(SHA256.HashData(certificate))
        )
            scene.Tally.Certificate();
        await scene.Keep(Path.Combine("certificates", page.Id + ".pdf"), certificate);
    }

    private static async Task TellOutcomes(Scene scene, Cast cast)
    {
        var list = (await ListRow.Whole(cast)).ToDictionary(r => r.Application);
        var lines = (await Checking.Applications(cast))
            .Select(a => (a.Unit, a.Stage, Row: list.GetValueOrDefault(a.Application)))
            .OrderBy(a => a.Row?.Rank ?? int.MaxValue);
        scene.Tally.Outcomes =
        [
            .. lines.Select(a => new Outcome(a.Unit, a.Stage, $"{a.Row?.Score}", $"{a.Row?.Rank}", a.Row?.Said ?? "")),
            new Outcome(cast.Late.School.Name, null, "", "", "逾期未提交"),
        ];
        var designated = scene.Tally.Outcomes.Count(o => o.Stage == ApplicationStage.Designated);
        scene.Expect(designated == scene.Settings.Quota, $"{scene.Settings.Quota} applications ended as designated", $"{designated}");
    }
}
