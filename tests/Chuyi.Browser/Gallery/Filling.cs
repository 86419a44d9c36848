using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.People;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using MimeKit;

namespace Chuyi.Browser;

/// <summary>What people do on pages.</summary>
internal static class Filling
{
    /// <summary>Sends a form as it stands, whatever the browser thinks of it: the service has to say what is wrong.</summary>
    public static async Task PressAnyway(this IPage page, string button)
    {
        await page.EvaluateAsync("for (const form of document.forms) form.noValidate = true");
        await page.Press(button);
    }

    /// <summary>Puts a value into a field whatever its kind.</summary>
    public static Task Put(this IPage page, string field, string value) =>
        page.EvalOnSelectorAsync(field, "(field, value) => field.value = value", value);

    /// <summary>Gives somebody their cookie.</summary>
    public static async Task Sit(this Service service, IPage page, Seat seat) =>
        await page.Context.AddCookiesAsync([
            new Cookie
            {
                Name = seat.Cookie,
                Value = await service.Get<SessionStore>().Open(seat.Session(service.Clock.GetUtcNow().AddDays(1)), default),
                Url = service.Address.AbsoluteUri,
            },
        ]);

    /// <summary>Chooses a document for a part of the dossier; the page's own script uploads it.</summary>
    public static async Task Upload(this IPage page, string kind, Paper paper)
    {
        await page.SetInputFilesAsync(
            $"#upload-file-{kind}",
            new FilePayload
            {
                Name = paper.FileName,
                MimeType = paper.ContentType,
                Buffer = paper.Bytes,
            }
        );
    }

    /// <summary>The newest letter of a kind to somebody.</summary>
    public static MimeMessage Letter(this Service service, string to, string kind) =>
        Directory
            .GetFiles(service.Mail, $"*.{kind}.eml")
            .OrderBy(File.GetLastWriteTimeUtc)
            .Select(f => MimeMessage.Load(f))
            .Last(m => m.To.ToString().Contains(to, StringComparison.Ordinal));

    /// <summary>The address in a letter, without the site.</summary>
    public static string Link(this MimeMessage letter) =>
        new Uri(letter.TextBody!.Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;

    /// <summary>The first number in a letter.</summary>
    public static string Code(this MimeMessage letter, int digits) =>
        new([.. letter.TextBody!.SkipWhile(c => !char.IsAsciiDigit(c)).Take(digits)]);
}
