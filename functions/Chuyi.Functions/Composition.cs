using System.Text.Encodings.Web;
using System.Text.Unicode;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;

namespace Chuyi.Functions;

/// <summary>Wires the service: the one place that reads configuration.</summary>
public static class Composition
{
    public static IServiceCollection AddChuyi(this IServiceCollection services, IConfiguration configuration)
    {
        var (tables, blobs) = Storage(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(tables).AddSingleton(blobs);
        services.AddSingleton(provider => KeyRing.Load(configuration, provider.GetRequiredService<BlobServiceClient>()));
        services.AddSingleton(new BlobOrigin(blobs.Uri.GetLeftPart(UriPartial.Authority)));
        services.AddSingleton(new Site(PublicUrl(configuration), new MailboxAddress("“楚怡”行动申报评审系统", configuration["Mail:From"] ?? "chuyi@localhost.localdomain")));
        services.AddSingleton(new PostOfficeSettings(configuration["Mail:Host"], configuration.GetValue("Mail:Port", 25), configuration["Mail:User"], configuration["Mail:Password"], MailFolder(configuration, blobs)));
        services.AddSingleton(new FirstAdministrator(configuration["Chuyi:Administrator"]));
        services.AddSingleton(provider => new LogIdentity(provider.GetRequiredService<Keys>(), configuration["Chuyi:LogOrigin"] ?? "chuyi/history"));

        services.AddSingleton<Tables>().AddSingleton<Files>();
        services.AddSingleton<Inbox>().AddSingleton<ReadStore>().AddSingleton<PendingLeaves>().AddSingleton<EventStore>().AddSingleton<Bell>().AddSingleton<Counter>();
        services.AddSingleton<LogWriter>().AddSingleton<LogReader>().AddSingleton<AccessLog>();
        services.AddSingleton<AddressBook>().AddSingleton<SessionStore>().AddSingleton<LinkStore>().AddSingleton<PostOffice>();
        services.AddSingleton<DraftStore>().AddSingleton<Sealing>().AddSingleton<PoolStore>().AddSingleton<RoundLists>().AddSingleton<Calls>().AddSingleton<Certificates>();
        services.AddSingleton<Forms>().AddHostedService<Readiness>();

        services.AddRazorComponents();
        // Without this the pages would carry Chinese as character references.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services;
    }

    private static (TableServiceClient, BlobServiceClient) Storage(IConfiguration configuration)
    {
        var (tableOptions, blobOptions) = (new TableClientOptions(), new BlobClientOptions());
        foreach (var options in new ClientOptions[] { tableOptions, blobOptions })
            options.AddPolicy(new RequestCount(), HttpPipelinePosition.PerRetry);
        if (configuration["AzureWebJobsStorage"] is { Length: > 0 } connection)
            return (new TableServiceClient(connection, tableOptions), new BlobServiceClient(connection, blobOptions));
        var account = configuration["AzureWebJobsStorage:accountName"]
            ?? throw new InvalidOperationException("Set AzureWebJobsStorage to a connection string, or AzureWebJobsStorage__accountName to use the app's identity.");
        var credential = new ManagedIdentityCredential(configuration["AzureWebJobsStorage:clientId"] is { Length: > 0 } id
            ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned);
        return (new TableServiceClient(new Uri($"https://{account}.table.core.windows.net"), credential, tableOptions),
            new BlobServiceClient(new Uri($"https://{account}.blob.core.windows.net"), credential, blobOptions));
    }

    private static string PublicUrl(IConfiguration configuration) =>
        (configuration["Chuyi:PublicUrl"] ?? (configuration["WEBSITE_HOSTNAME"] is { Length: > 0 } host ? "https://" + host : "http://127.0.0.1:7071")).TrimEnd('/');

    // A run on the storage emulator without a mail server keeps its letters in a folder.
    private static string? MailFolder(IConfiguration configuration, BlobServiceClient blobs) =>
        configuration["Mail:Folder"] ?? (KeyRing.IsEmulator(blobs) && configuration["Mail:Host"] is null ? Path.GetFullPath(".local/mail") : null);
}
