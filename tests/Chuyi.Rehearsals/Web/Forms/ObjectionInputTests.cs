using System.Net;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>Objections that cannot be taken, and what is kept of them: nothing.</summary>
public sealed class ObjectionInputTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Grounds = "该校申报材料中的就业数据与公开年报不一致，请予核查。";
    private static readonly string Form = "/notices/" + Call.Id + "/objections?item=A.甲校";

    private Service service = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校");
        await call.Draw();
        await call.Review();
        await call.Confirm();
        await service.Until(3, 24);
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    [Theory]
    [InlineData("王", "wang@example.org", Grounds, "请填写真实姓名或单位全称，匿名异议不予受理。")]
    [InlineData("王五", "wang@", Grounds, "请填写一个有效的邮箱，如 name@example.edu.cn，不带姓名、括号和空格。")]
    [InlineData("王五", "wang@example.org", "不公平", "请写明异议的事实与依据，至少 20 个字。")]
    public async Task An_objection_that_cannot_be_taken_leaves_no_name_behind(string name, string email, string text, string reason)
    {
        var refused = await visitor.Send(Filled(await visitor.Open(Form), name, email, text));

        Assert.InRange((int)refused.Status, 400, 422);
        Assert.Equal(reason, refused.Refusal);
        Assert.Contains(text, refused.Html, StringComparison.Ordinal);
        Assert.Empty(await service.Get<PeopleStore>().All(RecipientKind.Objectors));
    }

    [Fact]
    public async Task All_that_is_wrong_with_an_objection_is_said_at_once_at_its_fields()
    {
        var refused = await visitor.Send(Filled(await visitor.Open(Form), "王", "wang@", "不公平").With("phone", "12345"));

        Assert.Equal(["name", "email", "phone", "text"], refused.All("[aria-invalid=true]").Select(field => field.GetAttribute("name")));
        Assert.Equal(
            ["#objection-name", "#objection-email", "#objection-phone", "#objection-text"],
            refused.All(".summary a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("12345", refused.First("#objection-phone")!.GetAttribute("value"));
        Assert.Empty(await service.Get<PeopleStore>().All(RecipientKind.Objectors));
        Assert.Empty(
            (
                await visitor.Send(
                    refused.Form("objection").With("name", "王五").With("email", "wang@example.org").With("phone", "").With("text", Grounds)
                )
            ).Refusal
        );
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_and_no_name_is_kept()
    {
        var page = await visitor.Open(Form);
        foreach (var email in NoAddresses.All)
        {
            var refused = await visitor.Send(Filled(page, "王五", email, Grounds));
            Assert.True(refused.Refusal.Contains("邮箱", StringComparison.Ordinal), email);
        }

        await service.Clock.SettleAsync();
        Assert.Empty(await service.Get<PeopleStore>().All(RecipientKind.Objectors));
        Assert.Empty((await new Call(service).Round()).OpenObjections);
    }

    [Fact]
    public async Task The_same_form_sent_again_does_not_replace_the_address_of_the_first()
    {
        var form = await visitor.Open(Form);
        await visitor.Send(Filled(form, "王五", "wang@example.org", Grounds));
        await service.Clock.SettleAsync();

        var again = await visitor.Send(Filled(form, "赵六", "zhao@example.org", Grounds));
        await service.Clock.SettleAsync();

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        var elsewhere = await visitor.Send(Filled(form, "王五", "wang@example.org", Grounds).With("item", "A.乙校"));
        await service.Clock.SettleAsync();
        Assert.Contains("此前已提交过其他内容", elsewhere.Refusal, StringComparison.Ordinal);
        Assert.Equal("wang@example.org", Assert.Single(await service.Get<PeopleStore>().All(RecipientKind.Objectors)).Email);
        Assert.Single((await new Call(service).Round()).OpenObjections);
    }

    [Fact]
    public async Task Who_sends_the_form_again_for_want_of_an_answer_is_shown_the_code_again()
    {
        var form = Filled(await visitor.Open(Form), "王五", "wang@example.org", Grounds);
        var code = (await visitor.Send(form)).Text("#code");
        await service.Clock.SettleAsync();

        Assert.Equal(code, (await visitor.Send(form)).Text("#code"));
        Assert.Equal(6, code.Length);
        await service.Clock.SettleAsync();
        Assert.Single((await new Call(service).Round()).OpenObjections);
    }

    [Fact]
    public async Task Who_corrects_the_address_of_a_form_that_was_not_taken_gets_the_letter_there()
    {
        var form = await visitor.Open(Form);
        var mark = form.First("#objection input[name=form]")!.GetAttribute("value")!.Split('.')[0];
        var id = CaseId.Objection(Call.Id, form.First("#objection input[name=item]")!.GetAttribute("value")!, mark);
        await service
            .Get<PeopleStore>()
            .Write(
                Recipient.Objector(id),
                new Person
                {
                    Id = id,
                    Name = "王五",
                    Email = "wong@example.org",
                    Phone = "",
                }
            );

        await visitor.Send(Filled(form, "王五", "wang@example.org", Grounds));

        Assert.Equal("wang@example.org", Assert.Single(await service.Get<PeopleStore>().All(RecipientKind.Objectors)).Email);
    }

    [Fact]
    public async Task What_is_not_on_notice_cannot_be_objected_to()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/notices/" + Call.Id + "/objections?item=A.none")).Status);
        var form = await visitor.Open(Form);

        await service.Until(4, 2);

        Assert.Equal("异议只能在公示期内提出。", (await visitor.Send(Filled(form, "王五", "wang@example.org", Grounds))).Refusal);
        Assert.Empty(await service.Get<PeopleStore>().All(RecipientKind.Objectors));
    }

    [Fact]
    public async Task The_form_stays_about_its_item_in_the_other_language()
    {
        var page = await visitor.Open(Form);

        var other = await visitor.Open(page.Link("a[hreflang]")!);

        Assert.Equal("Object", other.Title);
        Assert.Equal("A.甲校", other.First("#objection input[name=item]")!.GetAttribute("value"));
    }

    private static WebForm Filled(WebPage page, string name, string email, string text) =>
        page.Form("objection").With("name", name).With("email", email).With("text", text);
}
