using System.Reflection;
using System.Text.Json.Serialization;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Chuyi.History.Events;
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

    [Fact]
    public void Nothing_that_was_sent_is_lost() =>
        Assert.Equal(
            [("每条补正内容", "缺少公章"), ("每条补正内容", "缺少签字"), ("due", "2026-03-11")],
            Assert
                .Single(
                    DeclinedAct.Of(
                        Events((One, Lost(new RequestSupplement(new() { Defects = ["缺少公章", "缺少签字"], Due = new(2026, 3, 11) })))),
                        One
                    )
                )
                .Sent.Select(sent => (sent.Name.Zh, sent.Value))
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
