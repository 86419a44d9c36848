using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Xunit;

namespace Chuyi.Tests.Mail;

/// <summary>The letters of a case by its facts, and which of them is sent once more.</summary>
public class CaseLettersTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly CaseId Case = CaseId.Parse("A.1");

    private static readonly Letter Plain = new("plain", Recipient.Account("P.one"), new("题", "Subject"), new("文", "Text"));

    private static readonly Letter WithLink = Plain with
    {
        Kind = "link",
        Link = new LinkTask("/duties/D.1", At.AddDays(9), LinkSecret.Phone),
    };

    private static readonly Letter WithShown = WithLink with { Kind = "shown", Link = WithLink.Link! with { Secret = LinkSecret.Shown } };
    private static readonly Letter WithCode = Plain with { Kind = "code", Code = "name" };

    [Fact]
    public void Each_recorded_letter_is_the_first_of_its_kind_that_was_due_and_the_others_wait()
    {
        var letters = Told(Plain, WithLink, Plain with { Subject = new("二", "Two") });
        letters.Take(2, At, Sent("link"), false, []);
        letters.Take(3, At, NotSent("plain"), false, []);

        Assert.Equal(WithLink, letters.Find(2));
        Assert.Equal(Plain, letters.Find(3));
        Assert.Equal("Two", Assert.Single(letters.Due).Subject.En);
    }

    [Fact]
    public void What_no_letter_tells_of_when_the_case_went_on_is_not_awaited()
    {
        var letters = Told(Plain);
        letters.Take(2, At.AddDays(1), new DeemedWithdrawn(), true, []);

        Assert.Empty(letters.Due);
        Assert.Null(letters.Find(2));
    }

    [Fact]
    public void A_letter_that_is_sent_once_more_is_the_same_and_says_when_it_was_sent_first()
    {
        var letters = Told(Plain);
        letters.Take(2, At, NotSent("plain"), false, []);
        letters.Take(3, At.AddDays(1), Again(2), true, []);
        Assert.Equal(Plain with { FirstAt = At }, Assert.Single(letters.Due));

        letters.Take(4, At.AddDays(1), Sent("plain"), false, []);
        letters.Take(5, At.AddDays(2), Again(4), true, []);

        Assert.Equal(Plain with { FirstAt = At }, Assert.Single(letters.Due));
        Assert.Equal((At.AddDays(1), At.AddDays(2)), (letters.AskedAt(2), letters.AskedAt(4)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(0)]
    [InlineData(-2)]
    public void What_is_no_letter_of_the_case_is_not_sent(int seq) =>
        Assert.Equal("no-letter", Decide(Told(Plain, Sent("plain")), seq, At).Refusal?.Code);

    [Fact]
    public void A_code_and_a_link_whose_code_a_page_showed_are_not_sent_once_more()
    {
        Assert.Equal("not-now", Decide(Told(WithCode, Sent("code")), 2, At).Refusal?.Code);
        Assert.Equal("not-now", Decide(Told(WithShown, Sent("shown")), 2, At).Refusal?.Code);
    }

    [Fact]
    public void In_place_of_a_letter_with_a_link_its_case_sends_a_new_link_or_says_why_not()
    {
        var letters = Told(WithLink, Sent("link"));

        Assert.Equal(
            new LinkRenewed(At) { Letter = 2 },
            Assert.Single(Decide(letters, 2, At, act => act.Act is RenewLink ? new LinkRenewed(At) : Decision.NotHere).Facts)
        );
        Assert.Equal("not-here", Decide(letters, 2, At, _ => Decision.NotHere).Refusal?.Code);
    }

    /// <summary>Two of the office who ask at the same time have it sent once.</summary>
    [Fact]
    public void A_letter_that_was_asked_for_just_now_is_not_sent_a_second_time()
    {
        var letters = Told(Plain, Sent("plain"));
        Assert.IsType<LetterAskedAgain>(Assert.Single(Decide(letters, 2, At).Facts));
        letters.Take(3, At, Again(2), true, []);

        Assert.Equal("not-now", Decide(letters, 2, At.Add(LetterRules.Pause).AddSeconds(-1)).Refusal?.Code);
        Assert.False(Decide(letters, 2, At.Add(LetterRules.Pause)).IsRefused);

        var renewed = Told(WithLink, Sent("link"));
        renewed.Take(3, At, new LinkRenewed(At) { Letter = 2 }, true, []);
        Assert.Equal("not-now", Decide(renewed, 2, At, _ => new LinkRenewed(At)).Refusal?.Code);
    }

    private static CaseLetters Told(params object[] one)
    {
        var letters = new CaseLetters();
        letters.Take(1, At, new Accepted(), true, one.OfType<Letter>());
        foreach (var fact in one.OfType<Fact>())
            letters.Take(2, At, fact, false, []);
        return letters;
    }

    private static Decision Decide(CaseLetters letters, int seq, DateTimeOffset at, Func<ReceivedAct, Decision>? rules = null) =>
        CaseRules.Decide(new("form", Case, "office P.officer", at, new SendLetterAgain(seq)), letters, rules ?? (_ => Decision.NotHere));

    private static LetterAskedAgain Again(int seq) => new(seq) { Kind = "plain", Subject = Plain.Subject };

    private static LetterSent Sent(string kind) =>
        new()
        {
            Kind = kind,
            Subject = Plain.Subject,
            To = "account P.one",
            MessageId = "id",
        };

    private static LetterNotSent NotSent(string kind) =>
        new()
        {
            Kind = kind,
            Subject = Plain.Subject,
            To = "account P.one",
            Code = "550",
            Reason = new("拒收", "refused"),
        };
}
