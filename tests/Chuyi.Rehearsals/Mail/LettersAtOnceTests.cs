using System.Net;
using System.Net.Sockets;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.History.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Chuyi.Rehearsals.Mail;

/// <summary>Facts and the letters that follow from them are recorded in one step, and neither holds up the other.</summary>
public sealed class LettersAtOnceTests(IdleServiceFixture idle) : IClassFixture<IdleServiceFixture>
{
    private readonly Service service = idle.Service;
    private readonly Recording recording = idle.Service.Get<Recording>();

    [Fact]
    public async Task What_was_sent_and_recorded_is_not_sent_again()
    {
        var (request, sent) = (Request("P.again"), 0);
        Task<IReadOnlyList<Fact>> Send(IReadOnlyList<EventRecord> recorded, Recorded end)
        {
            Assert.Equal((1, 1), (end.Seq, recorded.Count));
            sent++;
            return Task.FromResult<IReadOnlyList<Fact>>([Sent]);
        }

        var first = await recording.Record(request, Send);

        Assert.Equal(first, await recording.Record(request, Send));
        Assert.Equal((2, 1), (first.Seq, sent));
        Assert.Equal([nameof(AccountOpened), nameof(LetterSent)], await Types("P.again"));
    }

    [Fact]
    public async Task Where_no_letter_goes_out_the_facts_stand_and_the_letter_comes_after_them()
    {
        var request = Request("P.later");
        var end = await recording.Record(request, (_, _) => Task.FromResult<IReadOnlyList<Fact>>([]));
        Assert.Equal(1, end.Seq);

        var delivered = await recording.Record(request, (_, _) => Task.FromResult<IReadOnlyList<Fact>>([Sent]));

        Assert.Equal(2, delivered.Seq);
        Assert.Equal([nameof(AccountOpened), nameof(LetterSent)], await Types("P.later"));
    }

    [Fact]
    public async Task What_follows_from_facts_does_not_wait_for_mail_that_is_slow()
    {
        var mail = new TaskCompletionSource<IReadOnlyList<Fact>>();
        var recorded = recording.Record(Request("P.slow"), (_, _) => mail.Task);

        while (await service.Get<ReadStore>().AllHashes("", default).CountAsync(one => one.Case == "P.slow") == 0)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(recorded.IsCompleted);
        mail.SetResult([Sent]);

        Assert.Equal(2, (await recorded).Seq);
        Assert.Equal(2, await service.Get<ReadStore>().AllHashes("", default).CountAsync(one => one.Case == "P.slow"));
    }

    [Fact]
    public async Task What_ends_with_facts_has_ended_before_mail_that_is_slow()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await service.Know(Recipient.Account("P.waits"), "收信人", "waits@example.org");
        var (duty, drafts) = (CaseId.Duty(Call.Id, "E01"), service.Get<SheetDrafts>());
        var post = new PostOffice(
            new("127.0.0.1", ((IPEndPoint)silent.LocalEndpoint).Port, null, null, null),
            NullLogger<PostOffice>.Instance
        );
        var recorded = ActivatorUtilities
            .CreateInstance<Delivery>(service.Services, post)
            .Record(Request("P.waits") with { Case = duty, Closes = ["A.one"] });

        using (await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken))
        {
            Assert.NotNull(await drafts.FindRow(duty, "A.one", default));
            Assert.False(recorded.IsCompleted);
        }
        silent.Stop();
        Assert.Equal(1, (await recorded).Seq);
    }

    /// <summary>What a letter costs beside its fact: who it is for is looked up, and that it went out is written.</summary>
    [Fact]
    public async Task A_letter_costs_two_requests_more_than_its_fact_and_its_link_one_besides()
    {
        await service.Know(Recipient.Account("P.reader"), "收信人", "reader@example.org");
        var delivery = ActivatorUtilities.CreateInstance<Delivery>(service.Get<IServiceProvider>());
        async Task<int> Cost(string account, params Letter[] letters)
        {
            var request = Request(account) with { Letters = letters };
            return (await StorageRequests.Of(() => service.Ask(() => delivery.Record(request)))).Count;
        }
        var letter = new Letter("kind", Recipient.Account("P.reader"), new("题", "Subject"), new("文", "Text"));
        var task = new LinkTask("/account", Service.Start.AddDays(1), LinkSecret.Phone);
        var alone = await Cost("P.cost0");

        Assert.Equal(alone + 2, await Cost("P.cost1", letter));
        Assert.Equal(alone + 3, await Cost("P.cost2", letter with { Link = task }));
    }

    private async Task<IEnumerable<string>> Types(string @case) => (await service.Events.Events(@case)).Select(one => one.Type);

    private static LetterSent Sent { get; } =
        new()
        {
            Kind = "kind",
            Subject = new("题", "Subject"),
            To = "account P.one",
            MessageId = "id",
        };

    private static RecordRequest Request(string account) =>
        new()
        {
            Case = CaseId.Parse(account),
            FirstSeq = 1,
            Previous = new string('0', 64),
            Actor = "office",
            At = Service.Start,
            Facts =
            [
                new AccountOpened
                {
                    Account = account,
                    Terms = new() { Role = Role.Applicant, Unit = "U.1" },
                },
            ],
            Tags = CaseTags.None,
            Letters = [new Letter("kind", Recipient.Account(account), new("题", "Subject"), new("文", "Text"))],
        };
}
