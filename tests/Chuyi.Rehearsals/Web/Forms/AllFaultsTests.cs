using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>A form in which several things are wrong says all of them at once: on top, and each at its field, filled as it was.</summary>
public sealed class AllFaultsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private Service service = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task An_account() =>
        Assert.Equal(
            ["name", "email", "unit"],
            await Wrong("/office/accounts", "open-account", ("role", "Applicant"), ("name", " "), ("email", "nobody"), ("unit", " "))
        );

    [Fact]
    public async Task A_contact_in_the_form_of_its_department_alone() =>
        Assert.Equal(
            ["name", "email", "phone"],
            await Wrong("/office/departments", "department-finance", ("name", " "), ("email", "wang@"), ("phone", "1380000"))
        );

    [Fact]
    public async Task A_schedule() =>
        Assert.Equal(
            ["year", "documentNumber", "days"],
            await Wrong("/office/calendar", "schedule", ("year", "27"), ("documentNumber", "七号"), ("days", "春节放假"))
        );

    [Fact]
    public async Task A_round() =>
        Assert.Equal(
            ["deadline", "quota", "random", "randomDay", "randomWhere", "randomCounts"],
            await Wrong(
                "/office",
                "open-round",
                ("deadline", "soon"),
                ("quota", "0"),
                ("random", " "),
                ("randomDay", "soon"),
                ("randomWhere", " "),
                ("randomCounts", "六")
            )
        );

    [Fact]
    public async Task A_score_sheet()
    {
        await new Call(service).Invite("E1");
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        var link = new Uri(mail.Latest("e1@example.org", "invitation").Link).PathAndQuery;
        var desk = await visitor.Send((await visitor.Open(link)).Form("code").With("code", "1234"));
        await visitor.Send(desk.Form("answer").With("answer", "accept"));
        await service.Clock.SettleAsync();
        var form = (await visitor.Open($"/duties/{CaseId.Duty(Call.Id, "E1")}/items/A.1")).Form("sheet");
        string[] scores = ["90", .. Enumerable.Repeat("101", Criterion.Default.Count - 1)];

        var refused = await visitor.Send(form.With("score", scores).With("comment", "很好"));

        Assert.Equal([.. Enumerable.Repeat("score", scores.Length - 1), "comment"], Marked(refused, "sheet"));
        Assert.Equal(scores, refused.All("#sheet input[name=score]").Select(input => input.GetAttribute("value")));
        Assert.Null(refused.First("#sheet input[name=score]")!.GetAttribute("aria-invalid"));
    }

    private async Task<IReadOnlyList<string?>> Wrong(string page, string id, params (string Name, string Value)[] typed)
    {
        await SignIn(page is "/office/departments" or "/office/calendar" ? Service.AdministratorEmail : Service.OfficeEmail);
        var form = (await visitor.Open(page)).Form(id);
        foreach (var (name, value) in typed)
            form = form.With(name, value);

        var refused = await visitor.Send(form);

        foreach (var (name, value) in typed)
            Assert.Equal(value, Typed(refused.First($"#{id} [name={name}]")!));
        return Marked(refused, id);
    }

    private static string? Typed(IElement field) =>
        field switch
        {
            IHtmlInputElement input => input.GetAttribute("value"),
            IHtmlSelectElement select => select.QuerySelector("option[selected]")?.GetAttribute("value"),
            _ => field.TextContent,
        };

    // What stands on top leads to the fields, one by one, and each says there what it is.
    private static IReadOnlyList<string?> Marked(WebPage refused, string id)
    {
        Assert.InRange((int)refused.Status, (int)HttpStatusCode.BadRequest, (int)HttpStatusCode.UnprocessableEntity);
        var fields = refused.All("[aria-invalid=true]");
        Assert.All(fields, field => Assert.NotNull(field.Closest("#" + id)));
        Assert.Equal(fields.Select(field => "#" + field.Id), refused.All(".summary li a").Select(link => link.GetAttribute("href")));
        Assert.All(
            fields,
            field =>
                Assert.NotEmpty(refused.Text("#" + field.GetAttribute("aria-describedby")!.Split(' ').Single(n => n.EndsWith("-fault"))))
        );
        return [.. fields.Select(field => field.GetAttribute("name"))];
    }

    private async Task SignIn(string who)
    {
        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", who));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await visitor.Send(page.Form("code").With("code", mail.Latest(who, "sign-in-code").Code));
    }
}
