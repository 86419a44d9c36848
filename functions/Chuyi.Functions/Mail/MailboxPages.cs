using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MimeKit;

namespace Chuyi.Functions.Mail;

/// <summary>The mailbox page of a local run. Without a mail folder it does not exist.</summary>
public sealed class MailboxPages(PostOfficeSettings settings)
{
    /// <summary>So many letters are shown, the last ones.</summary>
    private const int Most = 30;

    [Function("Mailbox"), Audience(Audience.Public)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "local/mail")] HttpRequest request,
        CancellationToken cancellation
    )
    {
        if (settings.Folder is not { } folder)
            return Answers.Missing(request);
        var to = request.Query["to"].ToString();
        var letters = new List<LocalLetter>();
        // Before the first letter there is no folder.
        var files = new DirectoryInfo(folder) is { Exists: true } mail ? mail.EnumerateFiles("*.eml") : [];
        foreach (var file in files.OrderByDescending(f => f.LastWriteTimeUtc).Take(500))
        {
            var message = await MimeMessage.LoadAsync(file.FullName, cancellation);
            if (to.Length == 0 || message.To.ToString().Contains(to, StringComparison.OrdinalIgnoreCase))
                letters.Add(new LocalLetter(file.Name, message.Date, message.To.ToString(), message.Subject ?? "", message.TextBody ?? ""));
        }
        return Answers.Page<MailboxPage, MailboxModel>(request, new(letters.Take(Most).ToList(), to));
    }
}
