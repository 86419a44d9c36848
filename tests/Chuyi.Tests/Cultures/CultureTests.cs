using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Chuyi.Tests.ExpertReview;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Chuyi.Tests.Cultures;

/// <summary>What is written and read is the same wherever the machine stands.</summary>
public class CultureTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 9, 16, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Day = new(2026, 3, 9);

    public static TheoryData<string> Countries => ["German", "Saudi", "Thai"];

    [Fact]
    public void Machines_elsewhere_do_write_otherwise()
    {
        Assert.Equal("-1234,5 09.03.2026", string.Create(Foreign.German, $"{-1234.5m} {At:dd/MM/yyyy}"));
        Assert.Equal("2569 มีนาคม", At.ToString("yyyy MMMM", Foreign.Thai));
        Assert.Equal("1447", At.ToString("yyyy", Foreign.Saudi));
        Assert.NotEqual("-1", (-1).ToString(Foreign.Saudi));
    }

    [Theory, MemberData(nameof(Countries))]
    public void Sentences_are_the_same(string country) =>
        Same(country, () => Samples.Facts.SelectMany(fact => new[] { fact.Say().Zh, fact.Say().En }));

    [Theory, MemberData(nameof(Countries))]
    public void Letters_are_the_same(string country) =>
        Same(
            country,
            () => SampleLetters.All.Select(letter => $"{letter.Subject} {letter.Body} {letter.Link?.Path} {letter.Link?.Until.UtcTicks}")
        );

    [Theory, MemberData(nameof(Countries))]
    public void Events_are_the_same_to_the_bit(string country)
    {
        var keys = new Keys(new byte[32], new byte[32]);
        Same(
            country,
            () =>
                Samples.Facts.Select(fact =>
                    EventJson.Write(FactFormat.Seal(keys, CaseId.Parse("A.test"), 1234, At, "office", fact, EventRecord.NoPrev))
                )
        );
    }

    [Theory, MemberData(nameof(Countries))]
    public void Instants_days_numbers_and_refusals_are_the_same(string country) =>
        Same(
            country,
            () =>
                [
                    BeijingTime.Say(At).ToString(),
                    BeijingTime.Say(Day).ToString(),
                    Deadline.Say(Day).ToString(),
                    RoundForm.ProposedDeadline(Day),
                    Points.Say(-1234.56m),
                    CertificateNumber.Key(CaseId.Round(2026, "secondary-school", 1), 7),
                    new UnknownYearException(2027).Refusal.Reason.Zh,
                    NumbersRefused(),
                    $"{Typed("1234")} {Typed("1.234")} {Typed("-1")}",
                ]
        );

    [Theory, MemberData(nameof(Countries))]
    public void A_certificate_is_the_same_to_the_byte(string country)
    {
        var url = new Uri("https://example.org/register/CY-1");
        var facts = new CertificateFacts
        {
            Number = "CY-1",
            Programme = new("行动", "Action"),
            Category = new("类", "Category"),
            Holder = "某校",
            DocumentNumber = "湘教通〔2026〕88号",
            Designated = Day,
            ValidUntil = Day.AddYears(3),
            RegisterUrl = url,
            Issuers = ["省教育厅"],
        };
        Same(country, () => [Convert.ToHexString(CertificateDocument.Create(facts))]);
    }

    [Theory, MemberData(nameof(Countries))]
    public void What_is_typed_and_uploaded_is_read_the_same(string country) =>
        Same(
            country,
            () =>
            {
                var (query, _) = HistoryQuery.Read(
                    new QueryCollection(new Dictionary<string, StringValues> { ["from"] = "2026-03-09", ["to"] = "2026-03-31" })
                );
                var experts = PoolPlanTests
                    .Plan("code,name,unit,field,email,phone\nE1,张三,某大学,教育,e1@example.org,13800001234")
                    .Experts;
                var json = Encoding.UTF8.GetString(CanonicalJson.Utf8(new JsonObject { ["score"] = -1234.5 }));
                return [query.Keys.From, query.Keys.End, PoolStore.Hash(experts), json];
            }
        );

    private static string? Typed(string text) => Functions.Web.Forms.Whole(text)?.ToString(CultureInfo.InvariantCulture);

    private static string NumbersRefused() => (RoundNumbers.Default(1, 1, 3) with { SheetsPerApplication = -1 }).Fault()!.Reason.ToString();

    private static void Same(string country, Func<IEnumerable<string>> write)
    {
        var here = Under(CultureInfo.InvariantCulture, write);
        Assert.Equal(
            here,
            Under(
                country switch
                {
                    "German" => Foreign.German,
                    "Saudi" => Foreign.Saudi,
                    _ => Foreign.Thai,
                },
                write
            )
        );
    }

    private static List<string> Under(CultureInfo culture, Func<IEnumerable<string>> write)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return [.. write()];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
