using System.Net;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <content>
/// A form that opens a case is sent again with other content: nothing is opened by it. That every page which opens a case
/// has claimed its form the compiler sees to (<see cref="Functions.Web.ClaimedForm"/>).
/// </content>
public sealed partial class RepeatedFormTests
{
    private static readonly Dictionary<string, (string Page, string Form, (string Name, string Value)[] Fields, string[] Others)> Openings =
        new()
        {
            ["a round"] = (
                "/office",
                "open-round",
                [
                    ("category", "secondary-school"),
                    ("deadline", "2026-03-20T17:00:00"),
                    ("random", "双色球开奖号码"),
                    ("randomDay", "2026-03-24"),
                    ("randomWhere", "www.example.org/lottery"),
                    ("randomCounts", "6 1"),
                ],
                ["deadline=2026-03-19T17:00:00", "quota=3"]
            ),
            ["an applicant's account"] = (
                "/office/accounts",
                "open-account",
                [("role", "Applicant"), ("name", "新校"), ("email", "new@example.org"), ("unit", "新校")],
                ["email=other@example.org", "unit=他校"]
            ),
            ["an account of the staff"] = (
                "/office/accounts",
                "open-account",
                [("role", "Auditor"), ("name", "审计员"), ("email", "auditor@example.org")],
                ["email=other@example.org", "role=Office"]
            ),
            ["a contact"] = (
                "/office/departments",
                "department-finance",
                [("name", "李四"), ("email", "li@example.org"), ("phone", "13900001111")],
                ["email=other@example.org"]
            ),
            ["a calendar"] = (
                "/office/calendar",
                "schedule",
                [("year", "2027"), ("documentNumber", "国办发明电〔2026〕7号"), ("days", Schedule)],
                ["documentNumber=国办发明电〔2026〕8号"]
            ),
        };

    private const string Schedule = """
        2027-01-01 至 2027-01-03 休
        2027-05-01 至 2027-05-05 休
        2027-10-01 至 2027-10-07 休
        """;

    public static TheoryData<string> WhatIsOpened => [.. Openings.Keys];

    [Theory]
    [MemberData(nameof(WhatIsOpened))]
    public async Task A_form_that_opens_a_case_opens_no_other_when_it_is_sent_with_other_content(string what)
    {
        await SignIn(what is "a contact" or "an account of the staff" or "a calendar" ? Service.AdministratorEmail : Office);
        var (at, id, fields, others) = Openings[what];
        var form = fields.Aggregate((await visitor.Open(at)).Form(id), (form, field) => form.With(field.Name, field.Value));
        Assert.Empty((await visitor.Send(form)).Refusal);
        var waiting = await Others();
        await service.Clock.SettleAsync();
        var before = await Cases();
        var recorded = await Others();
        await service.Clock.SettleAsync();

        Assert.All(waiting.Concat(recorded), page => Assert.Equal(HttpStatusCode.Conflict, page.Status));
        Assert.All(waiting.Concat(recorded), page => Assert.NotEmpty(page.Refusal));
        Assert.Equal(before, await Cases());
        Assert.Null(await service.Get<PeopleStore>().Find(Recipient.Account(CaseId.Account("other@example.org"))));

        async Task<List<WebPage>> Others()
        {
            var pages = new List<WebPage>();
            foreach (var other in others.Select(o => o.Split('=')))
                pages.Add(await visitor.Send(form.With(other[0], other[1])));
            return pages;
        }
    }

    private async Task<string> Cases() =>
        string.Join(' ', await service.Events.All(TestContext.Current.CancellationToken).Select(e => $"{e.Case}/{e.Seq}").ToListAsync());
}
