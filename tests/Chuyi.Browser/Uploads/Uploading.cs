using Chuyi.Rehearsals;
using Microsoft.Playwright;

namespace Chuyi.Browser;

/// <summary>A draft to which is uploaded, what is chosen for it, and the line over which it goes.</summary>
internal static class Uploading
{
    /// <summary>A round that is open, and the draft of a school before somebody of it.</summary>
    public static async Task Draft(Service service, IPage page, Call? call = null)
    {
        await (call ?? new Call(service)).Open();
        await service.HasApplicant("school@example.org", "U.school", "某校");
        await service.Sit(page, Seat.Applicant("U.school", "某校"));
        await page.GotoAsync("/applications");
        await page.Press("form[id^=start-] button");
    }

    /// <summary>A file that a browser takes for a PDF.</summary>
    public static FilePayload Pdf(string name, byte[] content) =>
        new()
        {
            Name = name,
            MimeType = "application/pdf",
            Buffer = content,
        };

    /// <summary>As over a line that sends so many kilobytes a second; -1 for as fast as it goes.</summary>
    public static async Task Slow(IPage page, int kilobytes)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync(
            "Network.emulateNetworkConditions",
            new()
            {
                ["offline"] = false,
                ["latency"] = 0,
                ["downloadThroughput"] = -1,
                ["uploadThroughput"] = kilobytes < 0 ? -1 : kilobytes * 1024,
            }
        );
    }
}
