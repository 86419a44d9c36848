using Chuyi.Benchmarks;
using Chuyi.Functions.Submission;
using Chuyi.Rehearsals;
using Microsoft.Playwright;

namespace Chuyi.Browser;

/// <summary>A large file on the disk, and a draft to which it is uploaded by way of what counts its blocks.</summary>
internal sealed class LargeUpload : IAsyncDisposable
{
    /// <summary>
    /// Whether what takes minutes is tried too:
    /// <c>CHUYI_LARGE=1 dotnet run --project tests/Chuyi.Browser -- -class '*.LargeUploadTests'</c>.
    /// </summary>
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("CHUYI_LARGE") is { Length: > 0 };

    private const string Control = "#upload-file-form";

    private readonly FileInfo file = new(Path.Combine(Path.GetTempPath(), $"chuyi-large-{Guid.NewGuid():N}.pdf"));

    private LargeUpload(CountingStorage storage, Service service) => (Storage, Service) = (storage, service);

    public CountingStorage Storage { get; }

    public Service Service { get; }

    /// <summary>How many blocks the file has.</summary>
    public int Blocks { get; private init; }

    public static async Task<LargeUpload> BeginAsync(string account, long bytes)
    {
        var storage = await CountingStorage.StartAsync(account);
        var service = await Service.StartAsync(storage.Connection);
        await new Call(service).Open();
        await service.HasApplicant("school@example.org", "U.school", "某校");
        var upload = new LargeUpload(storage, service) { Blocks = (int)UploadBlocks.Count(bytes) };
        await using var written = upload.file.Create();
        using var content = new LargeFile(bytes);
        await content.CopyToAsync(written);
        return upload;
    }

    /// <summary>Opens the draft as somebody of the unit; the first time it is begun.</summary>
    public async Task OpenAsync(IPage page)
    {
        await Service.Sit(page, Seat.Applicant("U.school", "某校"));
        await page.GotoAsync("/applications");
        if (await page.Locator("form[id^=start-] button").CountAsync() > 0)
            await page.Press("form[id^=start-] button");
        else
            await page.Press("a[href^='/drafts/']");
    }

    public Task ChooseAsync(IPage page) => page.SetInputFilesAsync(Control, file.FullName);

    /// <summary>Waits until it is sealed and listed.</summary>
    public static Task ThereAsync(IPage page) => page.Locator("#documents [data-document]").WaitForAsync(new() { Timeout = 300_000 });

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Storage.DisposeAsync();
        file.Delete();
    }
}
