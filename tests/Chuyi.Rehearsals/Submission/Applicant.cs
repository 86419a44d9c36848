using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Chuyi.Tests.Submission;

namespace Chuyi.Rehearsals.Submission;

/// <summary>
/// Somebody of a unit who does over HTTP what the forms and the script of the pages do; and again, with the same form,
/// when the service died and no answer came.
/// </summary>
internal sealed partial class Applicant(Service service, string unit)
{
    private const string Browser = "browser";

    private string? session;

    public string Unit => unit;

    public string Account { get; } = CaseId.Account(unit + "@example.org");

    /// <summary>The round that is applied in.</summary>
    public CaseId Round { get; init; } = Call.Id;

    /// <summary>The application that the form named <c>start</c> begins.</summary>
    public string Application => CaseId.Application(Round, unit, FormOf("start"));

    /// <summary>A document that nobody takes for another.</summary>
    public static byte[] Pdf(string text) => MadePdf.Of(text);

    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static UploadClaim Claim(byte[] content, string kind = "form", string fileName = "申报书.pdf") =>
        new(kind, fileName, content.Length, Hash(content));

    public async Task SignIn()
    {
        await service.Know(Recipient.Account(Account), unit, "school@example.org");
        var until = service.Clock.GetUtcNow() + Session.Life;
        session = await service.Ask(() =>
            service
                .Get<SessionStore>()
                .Open(
                    new Session
                    {
                        Account = Account,
                        Role = Role.Applicant,
                        Unit = unit,
                        UnitName = unit,
                        Until = until,
                    },
                    default
                )
        );
    }

    /// <summary>A draft with a title.</summary>
    public async Task Begin()
    {
        await Post("/drafts", "start", ("round", Round));
        await Post("/drafts/" + Application, "save", ("title", unit + "建设"));
    }

    public Task<HttpStatusCode> Submit(string form = "submit") => Submit(Application, form);

    /// <summary>Submits a draft as it stands there.</summary>
    public async Task<HttpStatusCode> Submit(string id, string form)
    {
        var draft = await service.Ask(() => service.Get<DraftStore>().Find(unit, id, default));
        var call = await service.Ask(() => service.Get<RoundOpenings>().Find(draft!.Round, default));
        var units = await service.Ask(() => service.Get<UnitRegister>().Lately(default));
        var names = SealedNames.Of(call!, draft!, units, BeijingTime.DayOf(service.Clock.GetUtcNow()));
        return await Post($"/drafts/{id}/submit", form, ("shown", DraftRules.MarkOf(draft!, names)), ("truth", "yes"));
    }

    /// <summary>Submits a supplement of the documents as they stand there.</summary>
    public async Task<HttpStatusCode> Supplement(string form = "supplement")
    {
        var draft = await service.Ask(() => service.Get<DraftStore>().Find(unit, Application, default));
        return await Post($"/applications/{Application}/supplement", form, ("shown", DraftRules.MarkOf(draft!)));
    }

    /// <summary>Uploads a document and has it sealed.</summary>
    public async Task<HttpStatusCode> Upload(byte[] content, UploadClaim? claim = null, CancellationToken leaving = default)
    {
        claim ??= Claim(content);
        var (document, address) = await BeginUpload(claim);
        await Put(address, content);
        return await Seal(document, claim, leaving);
    }

    public async Task<(string Document, Uri Address)> BeginUpload(UploadClaim claim)
    {
        var (status, begun) = await Ask($"/api/drafts/{Application}/documents", claim);
        return status == HttpStatusCode.OK
            ? (begun.GetProperty("document").GetString()!, new Uri(begun.GetProperty("uploadUrl").GetString()!))
            : throw new InvalidOperationException($"{(int)status}: {begun}");
    }

    /// <summary>Sends bytes straight to storage.</summary>
    public static async Task<HttpStatusCode> Put(Uri address, byte[] content)
    {
        using var http = new HttpClient();
        using var body = new ByteArrayContent(content);
        body.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var answer = await http.PutAsync(address, body);
        return answer.StatusCode;
    }

    public async Task<HttpStatusCode> Seal(string document, UploadClaim claim, CancellationToken leaving = default) =>
        (await Ask($"/api/drafts/{Application}/documents/{document}/seal", claim, leaving)).Status;

    /// <summary>Takes out the document of this content.</summary>
    public async Task<HttpStatusCode> Remove(byte[] content)
    {
        var document = (await Documents()).Single(d => d.Sha256 == Hash(content)).Id;
        return await Post($"/drafts/{Application}/documents/{document}/remove", "remove");
    }

    public async Task<IReadOnlyList<SealedDocument>> Documents() =>
        (await service.Ask(() => service.Get<DraftStore>().Find(unit, Application, default)))!.Documents;

    /// <summary>What stands under the name of a content in the dossier, or null.</summary>
    public async Task<(byte[] Content, string Type)?> Sealed(string hash)
    {
        var blob = service
            .Get<BlobServiceClient>()
            .GetBlobContainerClient(Layout.Containers.Dossiers)
            .GetBlobClient($"{Application}/{hash}");
        if (!await blob.ExistsAsync())
            return null;
        var found = (await blob.DownloadContentAsync()).Value;
        return (found.Content.ToArray(), found.Details.ContentType);
    }

    /// <summary>The id that a form of this name has.</summary>
    public static string FormOf(string name) => Keys.Hash(name)[..24];

    /// <summary>Posts the form of this name.</summary>
    public Task<HttpStatusCode> Post(string path, string form, params (string Name, string Value)[] fields) =>
        service.Ask(async () =>
        {
            using var http = Http();
            var mark = service.Get<Keys>().FormMark(Browser, FormOf(form));
            using var body = new FormUrlEncodedContent([
                KeyValuePair.Create(Forms.Field, $"{FormOf(form)}.{mark}"),
                .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
            ]);
            using var answer = await http.PostAsync(path, body);
            MustBeAnAnswer(answer);
            return answer.StatusCode;
        });

    private Task<(HttpStatusCode Status, JsonElement Answer)> Ask(string path, object body, CancellationToken leaving = default) =>
        service.Ask(async () =>
        {
            using var http = Http();
            http.DefaultRequestHeaders.Add("X-Chuyi", "1");
            using var answer = await http.PostAsJsonAsync(path, body, leaving);
            MustBeAnAnswer(answer);
            return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(leaving));
        });

    // Where the process dies under a request that is no answer, and who asked asks again; elsewhere it is a fault of ours.
    private static void MustBeAnAnswer(HttpResponseMessage answer)
    {
        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
            throw new InvalidOperationException($"{(int)answer.StatusCode} to {answer.RequestMessage!.RequestUri!.AbsolutePath}");
    }

    private HttpClient Http()
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = service.Address,
        };
        http.DefaultRequestHeaders.Add("Cookie", $"{Cookies.Session}={session}; {Cookies.Visitor}={Browser}");
        return http;
    }
}
