using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Rehearsals.Mail;

/// <summary>Letters that can never go out: the case goes on, and the office finds it.</summary>
public sealed class UnsentLetterTests(IdleServiceFixture idle) : IClassFixture<IdleServiceFixture>
{
    private static int accounts;

    private readonly Service service = idle.Service;

    [Theory]
    [InlineData("张三 <a@x.example>")]
    [InlineData("<a@x.example>")]
    [InlineData("a@x.example>")]
    [InlineData("a@x.example，")]
    [InlineData("a@x.example\u00A0")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_address_that_was_stored_before_it_was_checked_ends_no_case(string? email)
    {
        var account = $"P.hostile{Interlocked.Increment(ref accounts)}";
        await service
            .Get<Tables>()
            .Get(Layout.Tables.People)
            .AddEntityAsync(new TableEntity(RecipientKind.Accounts, account) { ["Name"] = "张三", ["Email"] = email });

        await service.Do(account, "office", new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }), opens: true);
        await service.Do(account, "public", new AskSignInCode("asked-" + account));

        Assert.Equal(
            [nameof(AccountOpened), nameof(LetterNotSent), nameof(SignInCodeIssued), nameof(LetterNotSent)],
            (await service.Events.Events(account)).Select(e => e.Type)
        );
        Assert.EndsWith("信函“登录验证码”未能送达：登记的收件地址无效。", await service.Transcript(account), StringComparison.Ordinal);
        var listed = (await service.Get<CasesInTrouble>().Page(Role.Office, null, null, service.Client, default))
            .Rows.Where(row => row.Trouble.Case == account)
            .ToList();
        Assert.Equal([Troubles.OfLetter(2), Troubles.OfLetter(4)], listed.Select(row => row.Trouble.Id));
        Assert.All(listed, row => Assert.True(row.CanBeSettled));
        Assert.EndsWith("登记的收件地址无效。", listed[1].Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_calls_the_store_with_what_no_parser_has_read_is_told()
    {
        var people = service.Get<PeopleStore>();
        var who = Recipient.Account("P.unread");

        await Assert.ThrowsAsync<ArgumentException>(() =>
            people.Write(
                who,
                new()
                {
                    Id = "P.unread",
                    Name = "张三",
                    Email = "a@x",
                    Phone = "",
                }
            )
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            people.Write(
                who,
                new()
                {
                    Id = "P.unread",
                    Name = "张三",
                    Email = "a@x.example",
                    Phone = "138-0000-1234",
                }
            )
        );
        Assert.Null(await people.Find(who));
    }

    [Fact]
    public async Task A_letter_that_comes_out_otherwise_when_it_is_sent_again_stays_what_was_recorded()
    {
        var recording = service.Get<Recording>();
        Fact sent = new LetterSent
        {
            Kind = "kind",
            Subject = new("题", "Subject"),
            To = "account P.twice",
            MessageId = "id",
        };
        Fact unsent = new LetterNotSent
        {
            Kind = "kind",
            Subject = new("题", "Subject"),
            To = "account P.twice",
            Code = "550 5.1.1",
            Reason = new("拒收", "refused"),
        };
        RecordRequest Request(params Fact[] facts) =>
            new()
            {
                Case = CaseId.Parse("P.twice"),
                FirstSeq = 1,
                Previous = new string('0', 64),
                Actor = "P.twice",
                At = Service.Start,
                Facts = facts,
                Tags = CaseTags.None,
            };

        var first = await recording.RecordDone(Request(sent));

        Assert.Equal(first, await recording.RecordDone(Request(unsent)));
        Assert.Equal(first, await recording.RecordDone(Request(sent, sent)));
        Assert.Single(await service.Events.Events("P.twice"));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            recording.RecordDone(Request(sent) with { Previous = new string('1', 64) })
        );
    }
}
