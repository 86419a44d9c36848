using System.Net;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using MimeKit;
using Xunit;

namespace Chuyi.Rehearsals.Mail;

/// <summary>Who comes by a link gets letters in the language in which they read the page behind it.</summary>
public sealed class ReaderLanguageRehearsals(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_expert_who_read_in_English_is_reminded_in_English_first()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var duty = await new Call(service).Invite("E1");
        var invitation = Letter($"{duty}.2.invitation");
        Assert.StartsWith("评审邀请", invitation.Subject, StringComparison.Ordinal);
        var link = invitation.TextBody!.Split('\n').First(line => line.Contains("/links/", StringComparison.Ordinal));
        using var visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);

        var path = new Uri(link).AbsolutePath;
        await visitor.Send((await visitor.Open(path + "?lang=en")).Form("code").With("code", "9999"));
        Assert.Null((await Expert()).Language);
        var page = await visitor.Send((await visitor.Open(path)).Form("code").With("code", "1234"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("en", (await Expert()).Language);

        await service.Do(duty, "expert E1", new RenewLink());
        Assert.StartsWith("A new link / ", Letter($"{duty}.4.link-renewed").Subject, StringComparison.Ordinal);

        async Task<Person> Expert() => (await service.Get<PeopleStore>().Find(Recipient.Expert("pool", "E1")))!;
        MimeMessage Letter(string id) => MimeMessage.Load(Path.Combine(service.Mail, id + ".eml"));
    }
}
