using System.Net;
using System.Security.Cryptography;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Storage;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Chuyi.Rehearsals.Designation;

/// <summary>What is announced is what was decided: who signed, how many, and the file that stands there.</summary>
public class AnnouncementRehearsals(AzuriteFixture azurite)
{
    private const string Number = "CY-2026-secondary-school-1-001";

    [Fact]
    public async Task Announcement_register_and_certificate_name_who_signed_the_lead_first_and_nobody_else()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await Signed(service, call);
        await call.Announce();

        var round = await call.Round();
        var made = await service.State<DesignationState>("G." + Number);
        var entry = (await service.Get<Certificates>().Find(Number, default))!;
        Assert.Equal(["education", "finance"], round.Opening!.Departments.Select(d => d.Code));
        Assert.Equal(round.Opening.Departments, round.Announcement!.SignedBy);
        Assert.Equal(round.Opening.Departments, made.Made!.SignedBy);
        Assert.Equal(round.Opening.Departments, entry.SignedBy);
        Assert.Contains("省财政厅会签，以 湘教通〔2026〕88号 公布，认定 1 个", round.Announcement.Say().Zh, StringComparison.Ordinal);
        var stored = await service.Get<Files>().Read(Layout.Containers.Certificates, Certificates.FileName(Number));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(stored)), made.Certificate!.Sha256);
        Assert.Equal(made.Certificate.Sha256, entry.Sha256);
        using var document = PdfDocument.Open(stored);
        var page = document.GetPage(1);
        Assert.Equal(["省教育厅", "省财政厅"], Lines(page).Where(line => line.StartsWith('省')));
        var others = Catalogue.Official.Departments.Select(d => d.Name.Zh).Except(["省教育厅", "省财政厅"]).ToList();
        Assert.NotEmpty(others);
        Assert.All(others, other => Assert.DoesNotContain(other, page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_hash_of_a_certificate_is_that_of_the_file_that_stands_there()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await Signed(service, call);
        // An earlier version of the service wrote it, and died before it could say so.
        byte[] earlier = [.. "%PDF-1.7 by an earlier version"u8];
        await service.Get<Files>().Write(Layout.Containers.Certificates, Certificates.FileName(Number), earlier, "application/pdf");

        await call.Announce();

        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(earlier)),
            (await service.State<DesignationState>("G." + Number)).Certificate!.Sha256
        );
    }

    [Fact]
    public async Task A_list_with_an_item_that_would_not_be_designated_is_not_announced()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await Signed(service, call);
        await service.Do("A.甲校", Call.Id, new Strike("另案查实"));

        await call.Announce();

        Assert.Equal(RoundStage.Signed, (await call.Round()).Stage);
        Assert.Contains("不能公布", await service.Transcript(Call.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_struck_stays_struck_when_a_returned_list_is_changed()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(3, 24);
        var objection = await call.Object("one", "A.甲校");
        await service.Do(objection, "objector", new VerifyContact());
        await service.Do(objection, "office P.officer", new DecideObjection(new() { Upheld = true, Reason = "经核查，就业数据不实。" }));
        await service.Until(4, 2);
        await service.Do(
            Functions.Cases.CaseId.SignOff(Call.Id, "finance", 1),
            "department finance",
            new ReturnList("请说明丙校的排名依据")
        );
        await call.Confirm("A.丙校", 1, "经领导小组审议调整");
        await service.Until(4, 13);
        await call.Sign(list: 2);
        await call.Announce();

        Assert.Equal("1 丙校 75 Proposed\n2 甲校 95 Struck\n3 乙校 85 Reserve", await call.Standings());
        Assert.Equal(1, (await call.Round()).Announcement!.Designations);
        Assert.Equal(ApplicationStage.Designated, (await service.State<ApplicationState>("A.丙校")).Stage);
    }

    [Fact]
    public async Task A_document_number_is_confirmed_on_a_page_that_shows_what_will_bear_it()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await Signed(service, call);
        using var office = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await SignIn(service, office);
        var form = (await office.Open("/office/rounds/" + Call.Id)).Form("announcement");

        var shown = await office.Send(form.With("documentNumber", "湘教通〔2026〕88号"));
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(RoundStage.Signed, (await call.Round()).Stage);
        Assert.Equal("湘教通〔2026〕88号", shown.Text("#document-number"));
        Assert.Equal("A.甲校", Assert.Single(shown.All("#to-designate tbody tr")).GetAttribute("data-application"));
        Assert.Equal(string.Join('、', (await call.Round()).Opening!.Departments.Select(d => d.Name.Zh)), shown.Text("#signed-by"));
        Assert.Equal(HttpStatusCode.Conflict, (await office.Send(shown.Form("announce").With("list", "another"))).Status);

        await office.Send(shown.Form("announce"));
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        Assert.Equal("湘教通〔2026〕88号", (await call.Round()).Announcement!.Terms.DocumentNumber);
    }

    [Fact]
    public async Task A_number_that_another_round_bears_and_one_of_another_year_are_asked_back_and_take_a_reason()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await Signed(service, call);
        const string number = "湘教通〔2025〕88号";
        await Waits(service, 7, number);
        await service.Get<BorneNumbers>().Take(number, CaseId.Round(2026, "secondary-school", 7), "announce");
        using var office = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await SignIn(service, office);
        var form = (await office.Open("/office/rounds/" + Call.Id)).Form("announcement");

        var shown = await office.Send(form.With("documentNumber", number));
        Assert.Equal(2, shown.All("#asked-back .refusal").Count);
        Assert.Contains("R.2026.secondary-school.7", shown.Text("#asked-back"), StringComparison.Ordinal);

        var neither = (await office.Send(form.With("documentNumber", number))).Form("announce");
        var refused = await office.Send(neither.With("reason", " ").With("borneReason", " "));
        Assert.Equal(2, refused.All(".refusal .reason").Count);

        // A reason for one is none for the other.
        foreach (var (one, status) in new[] { ("reason", HttpStatusCode.Conflict), ("borneReason", HttpStatusCode.UnprocessableEntity) })
            Assert.Equal(
                status,
                (
                    await office.Send(
                        (await office.Send(form.With("documentNumber", number)))
                            .Form("announce")
                            .With("reason", " ")
                            .With("borneReason", " ")
                            .With(one, "同一文件")
                    )
                ).Status
            );
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(RoundStage.Signed, (await call.Round()).Stage);

        var both = (await office.Send(form.With("documentNumber", number))).Form("announce");
        await office.Send(both.With("reason", "文件于年末印发").With("borneReason", "同一文件公布两个批次"));
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        var announced = (await call.Round()).Announcement!;
        Assert.Equal(
            (number, "文件于年末印发", "同一文件公布两个批次"),
            (announced.Terms.DocumentNumber, announced.Terms.Reason, announced.Terms.BorneReason)
        );
        Assert.EndsWith(
            "使用其他年份文号的理由：文件于年末印发；与其他批次使用同一文号的理由：同一文件公布两个批次",
            announced.Say().Zh,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_reason_for_what_was_not_asked_back_is_not_recorded()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await Signed(service, call);

        await service.Do(
            Call.Id,
            "office P.officer",
            new Announce(
                new()
                {
                    DocumentNumber = "湘教通〔2026〕88号",
                    ListHash = (await call.Round()).ListHash!,
                    Reason = "文件于年末印发",
                    BorneReason = "同一文件公布两个批次",
                }
            )
        );

        Assert.Equal((null, null), ((await call.Round()).Announcement!.Terms is var terms ? (terms.Reason, terms.BorneReason) : default));
    }

    [Fact]
    public async Task Of_rounds_that_are_announced_at_once_one_bears_the_number()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var lists = service.Get<RankedLists>();
        var list = await service.Get<Files>().Keep(Layout.Containers.Notices, "", new RankedList("R", 1, 1, []));
        Task<Outcome<RoundAnnounced>> Announce(int number) =>
            lists.Announcement(
                new()
                {
                    Round = CaseId.Round(2026, "secondary-school", number),
                    Act = "announce",
                    Terms = new() { DocumentNumber = Document, ListHash = list },
                    SignedBy = [],
                    At = Service.Start,
                }
            );

        foreach (var number in Enumerable.Range(1, 6))
            await Waits(service, number, Document);
        var all = await Task.WhenAll(Enumerable.Range(1, 6).Select(Announce));

        var first = Assert.Single(Enumerable.Range(1, 6), number => !all[number - 1].IsRefused);
        Assert.Equal(5, all.Count(outcome => outcome.Refusal?.Code == "document-number-borne"));
        // An activity that died after it had the number and runs again.
        Assert.False((await Announce(first)).IsRefused);

        // It was declined after all, when the case was taken up: another may have the number, once.
        await service.Get<Inbox>().Discard(CaseId.Round(2026, "secondary-school", first), ["announce"]);
        var others = Enumerable.Range(1, 6).Where(number => number != first).ToList();
        var again = await Task.WhenAll(others.Select(Announce));
        Assert.Equal(4, again.Count(outcome => outcome.IsRefused));
        Assert.True((await Announce(first)).IsRefused);
    }

    [Fact]
    public async Task A_number_is_borne_for_good_once_a_round_is_announced_under_it()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await Signed(service, call);
        await call.Announce();

        var borne = await service.Get<BorneNumbers>().Take(Document, CaseId.Round(2026, "secondary-school", 7), "announce");
        Assert.Equal("document-number-borne", borne?.Code);
        Assert.Contains(Call.Title.Zh, borne!.Reason.Zh, StringComparison.Ordinal);
    }

    private const string Document = "湘教通〔2026〕88号";

    // The act of another round, which nobody takes.
    private static async Task Waits(Service service, int round, string number)
    {
        var id = CaseId.Round(2026, "secondary-school", round);
        var act = new Announce(new() { DocumentNumber = number, ListHash = "list" });
        await service.Get<Inbox>().Post(new("announce", id, "office P.officer", service.Clock.GetUtcNow(), act));
    }

    // From the top of the page down, each from left to right.
    private static IEnumerable<string> Lines(Page page) =>
        page
            .Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y))
            .OrderByDescending(line => line.Key)
            .Select(line => string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value)));

    private static async Task Signed(Service service, Call call)
    {
        await call.Confirmed();
        await service.Until(3, 30);
        await call.Sign();
    }

    private static async Task SignIn(Service service, Visitor office)
    {
        var page = await office.Send((await office.Open("/sign-in")).Form("sign-in").With("email", "office@example.org"));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await office.Send(page.Form("code").With("code", mail.Latest("office@example.org", "sign-in-code").Code));
    }
}
