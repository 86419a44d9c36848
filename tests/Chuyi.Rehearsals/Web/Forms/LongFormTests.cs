using System.Net;
using AngleSharp.Html.Dom;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>What takes an evening to write is long: it comes back, and goes through a sign-in, as what is short does.</summary>
public sealed class LongFormTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Email = "school@example.org",
        Unit = "U.school";

    private Service service = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        var content = new RoundContent(CategoryLevel.Designated, Catalogue.Official.Category("spirit-inheritor"));
        await new Call(service) { Content = await service.Ask(() => service.Get<RoundContents>().Keep(content)) }.Open();
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
        await service.HasApplicant(Email, Unit, "某校");
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    /// <summary>A Chinese character is nine bytes of a form: this is as much as a section takes.</summary>
    [Fact]
    public async Task A_full_section_goes_through_the_sign_in_where_its_session_had_ended()
    {
        var deeds = new string('传', 30_000);
        await SignIn(Email);
        var draft = await visitor.Send((await visitor.Open("/applications")).Form("start-" + Call.Id));
        var form = (await Deeds(draft)).With("lineage", deeds);
        await visitor.Send((await visitor.Open("/sign-out")).Form("sign-out"));

        var asked = await visitor.Send(form);
        Assert.Equal(HttpStatusCode.Unauthorized, asked.Status);
        var goOn = await SignIn(Email, asked);
        Assert.Equal(deeds, TextOf(goOn, "#section [name=lineage]"));

        // It is more than the field takes: that is said, and it stands there still.
        var refused = await visitor.Send(goOn.Form("section"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(deeds, TextOf(refused, "#section [name=lineage]"));
    }

    [Fact]
    public async Task Who_comes_later_sees_what_another_wrote_into_the_section_and_keeps_their_own_by_sending_it_again()
    {
        await SignIn(Email);
        var draft = await visitor.Send((await visitor.Open("/applications")).Form("start-" + Call.Id));
        var form = (await Deeds(draft)).With("lineage", "我的经历");
        var theirs = Others
            .Append(("lineage", "对方的经历"))
            .ToDictionary(
                one => one.Item1,
                IReadOnlyList<IReadOnlyList<string>> (one) =>
                    [
                        [one.Item2],
                    ]
            );
        await service
            .Get<DraftStore>()
            .Change(
                Unit,
                draft.Id,
                d => DraftForm.Fill(d, "deeds", DraftForm.MarkOf(d, "deeds"), new FormAnswers(theirs).Write()),
                TestContext.Current.CancellationToken
            );

        var refused = await visitor.Send(form);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(["师承与经历"], refused.All("#theirs dt").Select(one => one.TextContent));
        Assert.Equal("对方的经历", refused.Text("#theirs dd"));
        Assert.Equal("我的经历", TextOf(refused, "#section [name=lineage]"));
        await visitor.Send(refused.Form("section"));
        var kept = (await service.Get<DraftStore>().Find(Unit, draft.Id, TestContext.Current.CancellationToken))!;
        Assert.Equal("我的经历", kept.Answers.Text("lineage"));
    }

    [Fact]
    public async Task A_pool_of_two_megabytes_with_one_wrong_line_comes_back_to_be_mended()
    {
        var padding = new string('x', 195);
        var lines = Enumerable
            .Range(1, 4_700)
            .Select(i => $"E{i},Expert {i},{padding},{padding},e{i}@example.org,{(i == 900 ? "none" : $"138{i:00000000}")}");
        var pool = string.Join('\n', lines.Prepend("code,name,unit,field,email,phone"));
        Assert.InRange(pool.Length, 2_000_000, 3_000_000);
        await SignIn(Service.OfficeEmail);

        var refused = await visitor.Send((await visitor.Open("/office/rounds/" + Call.Id)).Form("pool").With("csv", pool));

        Assert.Equal(["901"], refused.All("#faults tbody tr").Select(row => row.GetAttribute("data-line")));
        Assert.Equal(pool, TextOf(refused, "#pool [name=csv]"));
    }

    private static readonly (string, string)[] Others = [("skills", "技艺"), ("taught", "30"), ("skilled", "3"), ("plan", "传承计划")];

    // Its required fields filled in, but one.
    private async Task<WebForm> Deeds(WebPage draft) =>
        Others.Aggregate(
            (await visitor.Open($"/drafts/{draft.Id}/form/deeds")).Form("section"),
            (form, field) => form.With(field.Item1, field.Item2)
        );

    private static string TextOf(WebPage page, string field) => ((IHtmlTextAreaElement)page.First(field)!).Value;

    private async Task<WebPage> SignIn(string email, WebPage? from = null)
    {
        var code = await visitor.Send((from ?? await visitor.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return await visitor.Send(code.Form("code").With("code", mail.Latest(email, "sign-in-code").Code));
    }
}
