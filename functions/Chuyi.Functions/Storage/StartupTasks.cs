using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Microsoft.Extensions.Hosting;

namespace Chuyi.Functions.Storage;

/// <summary>
/// What must stand before the first request: tables, containers, on the emulator the
/// browser's leave to upload, the first account.
/// </summary>
public sealed class StartupTasks(Tables tables, Files files, BlobServiceClient blobs, PeopleStore people, FirstAdministrator first)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await tables.EnsureAll(cancellationToken);
        await files.EnsureAll(
            () => KeyRing.IsEmulator(blobs) ? LetBrowsersUpload(cancellationToken) : Task.CompletedTask,
            cancellationToken
        );
        if (first.Email is not { Length: > 0 } email)
            return;
        var account = Recipient.Account(CaseId.Account(email));
        if (await people.Find(account, cancellationToken) is null)
            await people.Write(account, new Person(account.Id, email.Split('@')[0], email, "", Role.Office, null, null), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // On Azure the infrastructure code sets this for the service's own address only.
    private async Task LetBrowsersUpload(CancellationToken cancellation)
    {
        var properties = (await blobs.GetPropertiesAsync(cancellation)).Value;
        properties.Cors =
        [
            new BlobCorsRule
            {
                AllowedOrigins = "*",
                AllowedMethods = "GET,PUT",
                AllowedHeaders = "*",
                ExposedHeaders = "*",
                MaxAgeInSeconds = 3600,
            },
        ];
        await blobs.SetPropertiesAsync(properties, cancellation);
    }
}
