using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Submission;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Benchmarks;

/// <summary>What a draft with many documents asks of storage when it is opened.</summary>
internal static class DossierDrafts
{
    private const int Documents = 300;

    private const string Unit = "U.dossier";

    public static async Task<IEnumerable<Figure>> MeasureAsync(string storage)
    {
        await using var service = await RunningService.StartAsync(storage);
        await new LargeRound(service.Stores).OpenAsync();
        var draft = await StartAsync(service, [.. Enumerable.Range(0, Documents).Select(Document)]);
        using var unit = await SignedInAsync(service);
        var cost = await service.CostAsync(() => unit.GetStringAsync("/drafts/" + draft));
        return [new("draftOf300Requests", cost.Values.Sum(), 5)];
    }

    public static Task<HttpClient> SignedInAsync(RunningService service) => Ours(service.SignedInAsync(Role.Applicant, Unit));

    public static async Task<string> StartAsync(RunningService service, IReadOnlyList<SealedDocument> documents)
    {
        var draft = new Draft
        {
            Id = CaseId.Application(LargeRound.Call.Round, Unit, "form"),
            Round = LargeRound.Call.Round,
            Unit = Unit,
            UnitName = "某校",
            Account = CaseId.Account($"{Role.Applicant}@example.org"),
            Title = "某校建设",
            Recommender = "",
            Documents = documents,
            StartedAt = DateTimeOffset.UtcNow,
            IsSubmitted = false,
        };
        await service.Stores.GetRequiredService<DraftStore>().Start(draft, places: 1, default);
        return draft.Id;
    }

    private static async Task<HttpClient> Ours(Task<HttpClient> signingIn)
    {
        var unit = await signingIn;
        unit.Timeout = TimeSpan.FromMinutes(10);
        unit.DefaultRequestHeaders.Add("X-Chuyi", "1");
        return unit;
    }

    private static SealedDocument Document(int n) =>
        new()
        {
            Id = $"{n:x16}",
            Kind = "evidence",
            FileName = $"佐证材料（第 {n} 份）.pdf",
            ContentType = "application/pdf",
            Bytes = 1_000_000,
            Sha256 = $"{n:x64}",
        };
}
