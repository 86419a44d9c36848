using Azure.Storage.Blobs;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Chuyi.Functions;

/// <summary>What the service says of itself, on its pages and in its letters, and how these go out.</summary>
public static partial class Composition
{
    private static void AddMail(IServiceCollection services, IConfiguration configuration)
    {
        var site = new Site(
            PublicUrl(configuration),
            new MailboxAddress("“楚怡”行动申报评审系统", configuration["Mail:From"] ?? "chuyi@localhost.localdomain")
        );
        var owner = new SiteOwner
        {
            Body = Text(configuration, "Chuyi:Owner:Body"),
            Phone = Text(configuration, "Chuyi:Owner:Phone"),
            SupervisionPhone = Text(configuration, "Chuyi:Owner:SupervisionPhone"),
            Filing = Text(configuration, "Chuyi:Owner:Filing"),
        };
        services.AddSingleton(site).AddSingleton(owner).AddSingleton(new Letterhead(site, owner, ReplyTo(configuration)));
        services.AddSingleton(provider => new PostOfficeSettings(
            Text(configuration, "Mail:Host"),
            configuration.GetValue("Mail:Port", 25),
            Text(configuration, "Mail:User"),
            Text(configuration, "Mail:Password"),
            MailFolder(configuration, provider.GetRequiredService<BlobServiceClient>())
        )
        {
            Security = Security(configuration),
            Patience = TimeSpan.FromSeconds(configuration.GetValue("Mail:Seconds", 60)),
        });
        services.AddSingleton<PostOffice>().AddSingleton<LetterComposer>();
    }

    private static string PublicUrl(IConfiguration configuration) =>
        (
            configuration["Chuyi:PublicUrl"]
            ?? (configuration["WEBSITE_HOSTNAME"] is { Length: > 0 } host ? "https://" + host : "http://127.0.0.1:7071")
        ).TrimEnd('/');

    private static MailboxAddress? ReplyTo(IConfiguration configuration) =>
        Text(configuration, "Mail:ReplyTo") is not { } written ? null
        : EmailAddress.Read(written).Value is { } address ? new MailboxAddress("", address.Text)
        : throw new InvalidOperationException($"Mail:ReplyTo is no e-mail address: {written}");

    private static MailSecurity? Security(IConfiguration configuration) =>
        Text(configuration, "Mail:Security") switch
        {
            null => null,
            "none" => MailSecurity.None,
            "starttls" => MailSecurity.StartTls,
            "tls" => MailSecurity.Tls,
            { } other => throw new InvalidOperationException($"Mail:Security is none, starttls or tls, and not {other}."),
        };

    // A run on the storage emulator keeps its letters in a folder, whether or not there is a mail server.
    private static string? MailFolder(IConfiguration configuration, BlobServiceClient blobs) =>
        Text(configuration, "Mail:Folder") ?? (KeyRing.IsEmulator(blobs) ? Path.GetFullPath(".local/mail") : null);
}
