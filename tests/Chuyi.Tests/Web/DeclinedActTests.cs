using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Chuyi.History.Events;
using Chuyi.Tests.Cultures;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>Whoever sent what was received and then not taken is told so, with why and with all they sent.</summary>
public class DeclinedActTests
{
    private const string One = "office P.one",
        Another = "office P.another";

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly Refusal NotNow = Decision.NotNow("当前不在形式审查阶段。", "Not in its formal check now.");

    [Fact]
    public void Who_sent_it_is_told_until_something_of_theirs_is_taken()
    {
        var declined = (One, (Fact)Lost(new RefuseForm("缺少盖章页")));
        Assert.Equal(["RefuseForm"], Told(One, (Another, new Accepted()), declined));
        Assert.Equal(["RefuseForm"], Told(One, declined, (Another, new Accepted())));
        Assert.Empty(Told(Another, declined));
        Assert.Empty(Told(One, declined, (One, new Accepted())));
        Assert.Equal(["PassCheck", "RefuseForm"], Told(One, (One, new Accepted()), (One, Lost(new PassCheck())), declined));
    }

    public static TheoryData<Act, string> Typed { get; } =
        new()
        {
            {
                new RequestSupplement(
                    new()
                    {
                        Defects = ["缺少公章", "缺少签字"],
                        Due = new(2026, 3, 11),
                        Parts = [new("plan", new("建设方案", "Plan"))],
                    }
                ),
                "补正内容：缺少公章；补正内容：缺少签字；补正期限：2026年3月11日；材料：建设方案"
            },
            {
                new ScoreSheet(
                    new()
                    {
                        Application = "A.甲校",
                        Scores = [80, 90],
                        Comment = "方案可行",
                    }
                ),
                "第 1 项评分：80；第 2 项评分：90；评审意见：方案可行"
            },
            { new DecideObjection(new() { Upheld = true, Reason = "属实" }), "核查结论：异议成立；理由：属实" },
            {
                new ConfirmList
                {
                    ListHash = new('a', 64),
                    Application = "A.甲校",
                    Rank = 2,
                    Reason = "同分",
                },
                "调整后名次：2；理由：同分"
            },
            { new ReplaceExpert(new() { Expert = "E1", Reason = new("出差", "Away") }), "专家代码：E1；理由：出差" },
            {
                new DrawExperts([
                    ["1", "2"],
                    ["3"],
                ]),
                "公开随机数：1 2；公开随机数：3"
            },
            { new Sign(new('a', 64)), "" },
            {
                new AddSchedule(
                    new()
                    {
                        Year = 2027,
                        DocumentNumber = "国办发明电〔2026〕7号",
                        Days = [new(new(2027, 1, 1), true), new(new(2027, 1, 9), false)],
                    }
                ),
                "年份：2027；文号：国办发明电〔2026〕7号；放假与调休上班的日期：2027年1月1日 休；放假与调休上班的日期：2027年1月9日 班"
            },
        };

    [Theory, MemberData(nameof(Typed))]
    public void All_that_was_typed_reads_as_on_the_form(Act act, string read) =>
        Assert.Equal(read, string.Join('；', new DeclinedAct(Lost(act), Now).Sent.Select(sent => $"{sent.Label.Zh}：{sent.Text.Zh}")));

    [Fact]
    public void No_act_shows_a_name_of_the_code_or_an_id() =>
        Assert.All(
            typeof(Act).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType),
            type =>
            {
                var lost = Lost((Act)Samples.Of(type));
                var names = Regex.Matches(lost.Sent!, @"""(\w+)"":").Select(name => name.Groups[1].Value).ToHashSet();
                Assert.All(
                    new DeclinedAct(lost, Now).Sent,
                    sent =>
                    {
                        Assert.DoesNotContain(sent.Label.Zh, names);
                        Assert.DoesNotContain(sent.Label.En, names);
                        Assert.DoesNotContain("R.2026", sent.Text.Zh, StringComparison.Ordinal);
                        Assert.DoesNotContain(sent.Text.Zh, new[] { "true", "false" });
                    }
                );
            }
        );

    [Fact]
    public void What_another_case_sent_is_kept_there() =>
        Assert.Null(ActDeclined.Of(new("id", CaseId.Parse("A.1"), CaseId.Round(2026, "x", 1), Now, new PassCheck()), NotNow).Sent);

    [Fact]
    public void Every_act_has_a_name_in_words() =>
        Assert.All(
            typeof(Act).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType.Name),
            act => Assert.NotEqual(new(act, act), ActWords.Of(act))
        );

    [Fact]
    public void Every_page_of_a_case_tells_it() =>
        Assert.All(
            Sources
                .Of(Sources.Service, ".razor")
                .Select(file => (file, Text: File.ReadAllText(Path.Combine(Sources.Service, file))))
                .Where(page =>
                    page.Text.Contains("Model.View", StringComparison.Ordinal) && page.Text.Contains("<Form ", StringComparison.Ordinal)
                ),
            page => Assert.Contains("<Declined ", page.Text, StringComparison.Ordinal)
        );

    // The page of a case has the case in its address.
    [Fact]
    public void Who_comes_back_to_a_list_comes_back_for_a_case() =>
        Assert.All(
            Sources.Of(Sources.Service, ".cs").Where(file => file.EndsWith("Pages.cs", StringComparison.Ordinal)),
            file =>
                Assert.All(
                    File.ReadAllText(Path.Combine(Sources.Service, file)).Split("intake.").Skip(1).Select(call => call.Split(';')[0]),
                    call => Assert.DoesNotMatch("""(?<!Telling\()"/office/\w+"\s*\)""", call)
                )
        );

    private static ActDeclined Lost(Act act) => ActDeclined.Of(new("id", CaseId.Parse("A.1"), One, Now, act), NotNow);

    private static IEnumerable<string> Told(string actor, params (string Actor, Fact Fact)[] facts) =>
        DeclinedAct.Of(Events(facts), actor).Select(one => one.Fact.Act);

    private static IEnumerable<EventRecord> Events(params (string Actor, Fact Fact)[] facts)
    {
        var keys = new Keys(new byte[32], new byte[32]);
        return facts.Select((one, i) => FactFormat.Seal(keys, "A.1", i + 1, Now, one.Actor, one.Fact, EventRecord.NoPrev));
    }
}
