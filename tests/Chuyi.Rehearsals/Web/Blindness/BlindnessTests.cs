using Chuyi.Cli.Demo;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>Who must not know of whom: applicants of experts and objectors, experts of each other, the public of both.</summary>
public sealed class BlindnessTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Objector = "王五";
    private const string ObjectorMail = "objector@example.org";
    private const string Grounds = "该校申报材料中的就业数据与公开年报不一致，请核查。";

    private static readonly string[] OfExperts =
    [
        .. Enumerable
            .Range(1, 5)
            .SelectMany(i => new[] { $"专家{i}", $"大学{i}", $"e{i}@example.org", $"expert E{i}", $"专家 E{i}", Comment($"E{i}") }),
    ];
    private static readonly string[] OfObjector = [Objector, ObjectorMail, Grounds];

    private Service service = null!;
    private Call call = null!;
    private string objection = "";

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        foreach (var unit in new[] { "甲校", "乙校", "丙校" })
            await call.HandIn(unit);
        await call.Draw();
        foreach (var expert in (await call.Round()).Panel)
        {
            await service.Do(Call.Duty(expert), "expert " + expert, new AcceptInvitation());
            foreach (var item in (await service.State<DutyState>(Call.Duty(expert))).Items)
                await service.Do(
                    Call.Duty(expert),
                    "expert " + expert,
                    new ScoreSheet(
                        new()
                        {
                            Application = item,
                            Scores =
                            [
                                .. Enumerable.Repeat(
                                    Score(expert)
                                        + (
                                            item == "A.甲校" ? 2
                                            : item == "A.乙校" ? 1
                                            : 0
                                        ),
                                    4
                                ),
                            ],
                            Comment = Comment(expert),
                        }
                    )
                );
        }
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task An_expert_sees_the_scores_and_comments_of_no_other()
    {
        var panel = (await call.Round()).Panel;
        foreach (var expert in panel)
        {
            using var browser = await service.HoldingLink(Call.Duty(expert), "expert " + expert);
            var seen = "";
            foreach (var path in new[] { "", "/items/A.丙校" })
                seen += await Read(browser, $"/duties/{Call.Duty(expert)}{path}");

            Assert.Contains(Comment(expert), seen, StringComparison.Ordinal);
            Assert.Contains($"value=\"{Score(expert)}\"", seen, StringComparison.Ordinal);
            foreach (var other in panel.Where(e => e != expert))
                AssertNone(
                    seen,
                    [$"value=\"{Score(other)}\"", $"✓ {Score(other)}", Comment(other), $"e{other[1..]}@example.org", "专家" + other[1..]]
                );
        }
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task An_applicant_learns_of_no_expert_and_of_no_objector(string language)
    {
        await UntilStruck();
        foreach (var unit in new[] { "甲校", "乙校", "丙校" })
        {
            using var browser = await service.SignedIn(Role.Applicant, "U." + unit, language);
            var seen =
                await Read(browser, $"/applications/A.{unit}")
                + await Read(browser, "/applications")
                + await Read(browser, "/notices/" + Call.Id);

            Assert.Contains(unit, seen, StringComparison.Ordinal);
            AssertNone(seen, [.. OfExperts, .. OfObjector]);
        }
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        foreach (var kind in new[] { "receipt", "accepted", "placed", "struck", "promoted" })
        {
            Assert.True(mail.All("school@example.org", kind).Count > 0, $"No letter “{kind}”.");
            Assert.All(
                mail.All("school@example.org", kind),
                letter => AssertNone(letter.Subject + letter.Text, [.. OfExperts, .. OfObjector])
            );
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/notices/R.2026.secondary-school.1")]
    [InlineData("/notices/R.2026.secondary-school.1/objections?item=A.乙校")]
    [InlineData("/register")]
    [InlineData("/log/checkpoint")]
    public async Task The_public_learns_of_no_expert_and_of_no_objector(string path)
    {
        await UntilStruck();
        using var anybody = service.Anonymous();

        AssertNone(await Read(anybody, path), [.. OfExperts, .. OfObjector, objection]);
    }

    [Fact]
    public async Task An_objector_learns_of_no_expert_and_the_office_of_the_objector()
    {
        await UntilStruck();
        using var objector = await service.HoldingLink(objection, "objector " + objection);
        using var office = await service.SignedIn(Role.Office);

        AssertNone(await Read(objector, "/objections/" + objection), OfExperts);
        var read = await Read(office, "/office/objections/" + objection);
        Assert.Contains(Objector, read, StringComparison.Ordinal);
        Assert.Contains("13800001234", read, StringComparison.Ordinal);
        // It is settled, and the office still comes to it.
        Assert.Contains("/office/objections/" + objection, await Read(office, "/office/rounds/" + Call.Id), StringComparison.Ordinal);
    }

    // The notice up, an objection upheld, its item struck and the next one promoted.
    private async Task UntilStruck()
    {
        foreach (var expert in (await call.Round()).Panel)
            await service.Do(Call.Duty(expert), "expert " + expert, new SignSheets());
        await call.Confirm();
        await service.Until(3, 24);
        objection = await call.Object("one", "A.甲校");
        await service.Do(objection, "objector", new Functions.PublicNotice.VerifyContact());
        await service.Do(
            objection,
            "office P.officer",
            new Functions.PublicNotice.DecideObjection(new() { Upheld = true, Reason = "经核查数据有误" })
        );
        // The supplementary notice.
        await service.Until(3, 25);
        Assert.Contains("Struck", await call.Standings(), StringComparison.Ordinal);
    }

    private static int Score(string expert) => 60 + (7 * int.Parse(expert[1..], System.Globalization.CultureInfo.InvariantCulture));

    private static string Comment(string expert) => $"评语之{expert}：材料完整，建设基础扎实。";

    private static void AssertNone(string seen, string[] secrets) =>
        Assert.DoesNotContain(secrets, s => seen.Contains(s, StringComparison.Ordinal));

    private static async Task<string> Read(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}: {text}");
        return text;
    }
}
