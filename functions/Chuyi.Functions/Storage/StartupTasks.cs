using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chuyi.Functions.Storage;

/// <summary>
/// What must stand before the first request: tables, containers, on the emulator the browser's leave to upload
/// and the end of old uploads, the first account. Storage that is away is waited for.
/// </summary>
public sealed class StartupTasks(
    Tables tables,
    Files files,
    BlobServiceClient blobs,
    PeopleStore people,
    FirstAdministrator first,
    UnitRegister units,
    RoundOpenings rounds,
    ILogger<StartupTasks> log
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await Prepare(cancellationToken);
                return;
            }
            catch (Exception away) when (IsAway(away) && !cancellationToken.IsCancellationRequested)
            {
                log.LogWarning(away, "Storage does not answer; the start goes on when it does.");
                await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsAway(Exception exception) =>
        exception switch
        {
            AggregateException many => many.InnerExceptions.All(IsAway),
            RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
            _ => exception is OperationCanceledException or TimeoutException or IOException,
        };

    private async Task Prepare(CancellationToken cancellationToken)
    {
        await tables.EnsureAll(cancellationToken);
        await files.EnsureAll(
            () => KeyRing.IsEmulator(blobs) ? LetBrowsersUpload(cancellationToken) : Task.CompletedTask,
            cancellationToken
        );
        // On Azure storage does so by itself. Storage's clock is the real one, whatever the service's says.
        if (KeyRing.IsEmulator(blobs))
            await files.Expire(Layout.Containers.Uploads, DateTimeOffset.UtcNow - Layout.Arrivals.Kept, cancellationToken);
        await TellOfNamedUnits(cancellationToken);
        await RememberRounds(cancellationToken);
        if (first.Email is not { Length: > 0 } given)
        {
            log.LogWarning("Chuyi:Administrator is not set: where there is no account yet, nobody can sign in");
            return;
        }
        if (EmailAddress.Read(given).Value is not { } email)
        {
            log.LogError("Chuyi:Administrator is no e-mail address: there is no first account");
            return;
        }
        var account = Recipient.Account(CaseId.Account(email.Text));
        // Who is on file already stays as they are.
        await people.Add(
            account,
            new Person
            {
                Id = account.Id,
                Name = email.Local,
                Email = email.Text,
                Phone = "",
                Role = Role.Administrator,
            },
            cancellationToken
        );
    }

    // A warning only: the office can enter them, and a round that names one that is not on file is not opened.
    private async Task TellOfNamedUnits(CancellationToken cancellation)
    {
        try
        {
            if (NamedUnits.Unknown(Catalogue.Official, await units.Now(cancellation)) is { Count: > 0 } unknown)
                log.LogWarning("The policy names units that are not in the register of units: {Units}", string.Join("、", unknown));
        }
        catch (Exception unread) when (!IsAway(unread))
        {
            log.LogError(unread, "The register of units cannot be read");
        }
    }

    // How each was opened never changes: whoever asks first does not wait for it. One that cannot be read is told where it is asked for.
    private async Task RememberRounds(CancellationToken cancellation)
    {
        try
        {
            await rounds.All(cancellation);
        }
        catch (Exception unread) when (!IsAway(unread))
        {
            log.LogError(unread, "The rounds cannot be read");
        }
    }

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
