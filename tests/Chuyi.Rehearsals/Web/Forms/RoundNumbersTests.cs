using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>The numbers of a round on the form that sets them and on the pages of those whom they rule.</summary>
public sealed class RoundNumbersTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private Service service = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Every_member_is_shown_to_the_public_to_applicants_and_to_the_office()
    {
        using var anyone = Visitor();
        using var applicant = await SignedIn(
            "school@example.org",
            new()
            {
                Id = "",
                Name = "某校",
                Email = "school@example.org",
                Phone = "",
                Role = Role.Applicant,
                Unit = "U.1",
                UnitName = "某校",
            }
        );
        using var office = await SignedIn("office@example.org");
        var draft = await applicant.Send((await applicant.Open("/applications")).Form("start-" + Call.Id));

        Assert.Equal("/rounds/" + Call.Id, (await anyone.Open("/")).Link("main a[href^='/rounds/']"));
        ShowsAll(await anyone.Open("/rounds/" + Call.Id));
        ShowsAll(await anyone.Open("/rounds/" + Call.Id + "?lang=en"));
        ShowsAll(await anyone.Open("/notices/" + Call.Id));
        ShowsAll(draft);
        ShowsAll(await office.Open("/office/rounds/" + Call.Id));
    }

    [Fact]
    public async Task The_call_says_first_until_when_and_how_to_apply_then_its_numbers_under_headings()
    {
        using var anyone = Visitor();
        var page = await anyone.Open("/rounds/" + Call.Id);

        var first = page.First("main .card")!;
        Assert.Matches("^申报截止 2026年3月20日", first.QuerySelector("p")!.TextContent);
        Assert.NotNull(first.QuerySelector("#apply"));
        Assert.Equal(
            ["名额与材料", "时间安排", "评审", "公示与异议", "专家抽签所用的公开随机数"],
            page.All("main h2").Select(heading => heading.TextContent)
        );
        Assert.Equal(
            RoundNumbers.Proposed.Criteria.Select(c => $"{c.Name.Zh} {c.Weight}%"),
            page.All("#numbers table tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent)))
        );
        // The clock of the check pauses, and whoever reads of its days reads that.
        Assert.Contains("形式审查期限在补正期间暂停计时", page.Text("#numbers [data-chapter=Times] #pauses"), StringComparison.Ordinal);
        Assert.All(page.All("#numbers dl"), list => Assert.InRange(list.QuerySelectorAll("dt").Length, 2, 10));
    }

    [Fact]
    public async Task The_form_has_a_field_for_every_number_and_a_round_is_ruled_by_what_was_typed()
    {
        using var office = await SignedIn("office@example.org");
        var form = Form(await office.Open("/office"));
        foreach (var number in RoundNumber.All.Where(n => n.Of(RoundNumbers.Proposed) < n.Bounds.Most))
            form = form.With(number.Field, Text(number.Of(RoundNumbers.Proposed) + 1));
        var weights = RoundNumbers.Proposed.Criteria.Select((_, i) => i == 0 ? "97" : "1").Concat(["", "", ""]).ToArray();

        var round = await office.Send(
            form.With("aggregation", "trimmed")
                .With("sheets", "6")
                .With("trimmedFrom", "6")
                .With("maxMegabytes", "3")
                .With("highestScore", "10")
                .With("criterionWeight", weights)
        );
        await service.Clock.SettleAsync();

        var numbers = (await service.State<RoundState>(round.Id)).Opening!.Numbers;
        Assert.Equal(RoundNumber.All.Select(n => (n.Member, Expected(n))), RoundNumber.All.Select(n => (n.Member, n.Of(numbers))));
        Assert.Equal((Aggregation.TrimmedMean, 97), (numbers.Aggregation, numbers.Criteria[0].Weight));
    }

    [Fact]
    public async Task What_fields_and_parts_take_is_set_with_the_round_and_pinned_with_its_content()
    {
        using var office = await SignedIn("office@example.org");
        var page = await office.Open("/office?category=secondary-school&level=construction");
        string[] Values(string name) => [.. page.All($"#open-round [name={name}]").Select(input => input.GetAttribute("value") ?? "")];
        var form = Form(page).With("quota", "5").With("gradePlaces", "2", "3").With("randomDay", "2026-04-20");

        var refused = await office.Send(form.With("fieldMost", ["0", .. Values("fieldMost").Skip(1)]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.All("#not-taken a"));

        var needed = page.All("#open-round [name=partNeeded]").Count;
        var round = await office.Send(
            form.With("fieldMost", ["7", .. Values("fieldMost").Skip(1)])
                .With("partTypes", ["PDF", .. Values("partTypes").Skip(1)])
                .With("partNeeded", [.. Enumerable.Range(0, needed).Select(n => n == 0 ? "no" : "yes")])
        );
        Assert.Equal("", round.Refusal);
        await service.Clock.SettleAsync();

        var opening = (await service.State<RoundState>(round.Id)).Opening!;
        Assert.Equal(("pdf", true), (opening.Numbers.Parts[0].Types, opening.Numbers.Parts[0].IsOptional is true));
        var content = (await service.Ask(() => service.Get<RoundContents>().Of(opening, default)))!;
        Assert.Equal(7, content.Category.Form.Fields.Select(FieldLimits.Of).OfType<int>().First());
        Assert.Equal((true, "pdf"), (content.Category.Parts[0].IsOptional, Assert.Single(content.Category.Parts[0].Types)));
    }

    [Theory]
    [InlineData("zh", "单个文件上限须为 1 至 2048 之间的整数（MB）。", "各项权重须为正整数，合计 100。")]
    [InlineData("en", "Largest document: a whole number from 1 to 2048 (MB).", "The weights are whole numbers from 1 and add up to 100.")]
    public async Task What_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost(string language, string size, string weights)
    {
        using var office = await SignedIn("office@example.org");
        var form = Form(await office.Open("/office?lang=" + language))
            .With("quota", "17")
            .With("maxMegabytes", "100000")
            .With("aggregation", "trimmed");

        var refused = await office.Send(form.With("criterionWeight", "25", "30", "25", "21", "", "", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.EndsWith(size, refused.Text("#open-round-maxMegabytes-fault"), StringComparison.Ordinal);
        Assert.EndsWith(weights, refused.Text("#open-round-criteria-fault"), StringComparison.Ordinal);
        Assert.NotEmpty(refused.Text("#open-round-aggregation-fault"));
        Assert.Equal("", refused.Text("#open-round-quota-fault"));
        Assert.Equal(
            ["#open-round-maxMegabytes", "#open-round-aggregation", "#open-round-criteria"],
            refused.All("#not-taken a").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal(("17", "100000"), (Value(refused, "quota"), Value(refused, "maxMegabytes")));
        Assert.Equal("trimmed", refused.First("select[name=aggregation] option[selected]")!.GetAttribute("value"));
        Assert.Equal(
            ["25", "30", "25", "21"],
            refused.All("input[name=criterionWeight]").Take(4).Select(input => input.GetAttribute("value"))
        );

        var corrected = refused.Form("open-round").With("maxMegabytes", "20").With("aggregation", "mean");
        await office.Send(corrected.With("criterionWeight", "25", "30", "25", "20", "", "", ""));
        await service.Clock.SettleAsync();
        Assert.Equal(17, (await service.State<RoundState>("R.2026.secondary-school.2")).Opening!.Numbers.Quota);
    }

    private static int Expected(RoundNumber number) =>
        number.Field switch
        {
            "sheets" or "trimmedFrom" => 6,
            "maxMegabytes" => 3,
            "highestScore" => 10,
            _ => Math.Min(number.Of(RoundNumbers.Proposed) + 1, number.Bounds.Most),
        };

    private static WebForm Form(WebPage page) =>
        page.Form("open-round")
            .With("category", "secondary-school")
            .With("deadline", "2026-03-20T17:00:00")
            .With("random", "双色球开奖号码")
            .With("randomDay", "2026-03-24")
            .With("randomWhere", "lottery.example.org")
            .With("randomCounts", "6 1");

    private static string? Value(WebPage page, string field) => page.First($"input[name={field}]")!.GetAttribute("value");

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void ShowsAll(WebPage page)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(
            typeof(RoundNumbers)
                .GetProperties()
                .Where(p => p.CanWrite && !p.GetMethod!.IsStatic)
                .Select(p => p.Name)
                // Whether there is a checklist is told by how plans are passed.
                // The grades of a sheet are shown where a criterion is judged by them.
                .Where(name => name is not (nameof(RoundNumbers.Checklist) or nameof(RoundNumbers.ScoreGrades)))
                .Order(StringComparer.Ordinal),
            page.All("#numbers [data-number]")
                .Where(e => e.TextContent.Trim().Length > 0)
                .Select(e => e.GetAttribute("data-number")!)
                .Order(StringComparer.Ordinal)
        );
    }

    private Visitor Visitor() => new(service.Address, TestContext.Current.CancellationToken);

    private async Task<Visitor> SignedIn(string email, Person? person = null)
    {
        var id = CaseId.Account(email);
        if (person is not null)
            await service.Get<PeopleStore>().Write(Recipient.Account(id), person with { Id = id });
        var visitor = Visitor();
        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await visitor.Send(page.Form("code").With("code", mail.Latest(email, "sign-in-code").Code));
        return visitor;
    }
}
