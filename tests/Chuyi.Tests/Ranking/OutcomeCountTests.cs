using Chuyi.Functions.Applications;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.SignOff;
using Xunit;

namespace Chuyi.Tests.Ranking;

/// <summary>When a round has nothing more to tell: not before the last letter.</summary>
public class OutcomeCountTests
{
    private static readonly RankedList List = RankedList
        .Of(
            "R",
            RoundNumbers.Default(quota: 1, reserve: 1, panel: 3),
            [
                .. "abc".Select(
                    (name, i) =>
                        new Scored(
                            $"A.{name}",
                            $"{name}",
                            $"{name}",
                            [
                                [90 - i, 90 - i, 90 - i, 90 - i],
                            ]
                        )
                ),
            ],
            null
        )
        .Strike("A.c")
        .List;

    private static readonly (string Case, int Seq, string Type)[] All =
    [
        ("A.a", 5, nameof(Designated)),
        ("A.b", 5, nameof(NotDesignated)),
        ("A.b", 6, nameof(LetterSent)),
        ("A.c", 7, nameof(LetterSent)),
        ("G.1", 2, nameof(CertificateIssued)),
        ("G.1", 3, nameof(LetterNotSent)),
    ];

    [Fact]
    public void A_round_has_ended_once_every_outcome_and_certificate_is_told() => Assert.True(AreIn(All));

    [Fact]
    public void In_any_order() => Assert.True(AreIn(All.Reverse()));

    [Theory]
    [InlineData("A.a", nameof(Designated))]
    [InlineData("A.b", nameof(NotDesignated))]
    [InlineData("A.b", nameof(LetterSent))]
    [InlineData("G.1", nameof(CertificateIssued))]
    [InlineData("G.1", nameof(LetterNotSent))]
    public void It_has_not_while_one_of_them_lacks(string @case, string type) =>
        Assert.False(AreIn(All.Where(e => (e.Case, e.Type) != (@case, type))));

    [Fact]
    public void A_letter_sent_before_the_outcome_does_not_tell_it() =>
        Assert.False(AreIn([.. All.Where(e => e.Type != nameof(LetterNotSent)), ("G.1", 1, nameof(LetterSent))]));

    [Fact]
    public void It_is_looked_for_after_an_hour_and_in_the_end_once_a_day() =>
        Assert.Equal(
            [TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromDays(1), TimeSpan.FromDays(1)],
            new[] { 0, 1, 5, 90 }.Select(OutcomeCount.Rest)
        );

    // Of a round that ended: one application beneath what was proposed, an expert, a department.
    private static readonly (string Case, int Seq, string Type)[] Ended =
    [
        ("A.b", 5, nameof(NotDesignated)),
        ("A.b", 6, nameof(LetterSent)),
        ("D.e", 3, nameof(DutyReleased)),
        ("D.e", 4, nameof(LetterSent)),
        ("S.f", 2, nameof(SignatureSuperseded)),
        ("S.f", 3, nameof(LetterNotSent)),
    ];

    [Fact]
    public void A_round_that_was_ended_has_nothing_more_to_tell_once_everybody_with_a_part_in_it_is_told()
    {
        Assert.True(AreOfTheEnd(Ended));
        Assert.All(Ended, lacking => Assert.False(AreOfTheEnd(Ended.Except([lacking]))));
    }

    [Fact]
    public void Who_left_by_themselves_has_nothing_to_hear()
    {
        Assert.True(AreOfTheEnd([.. Ended.Where(e => e.Case != "D.e"), ("D.e", 3, nameof(InvitationDeclined))]));
        Assert.True(AreOfTheEnd([.. Ended.Where(e => e.Case != "S.f"), ("S.f", 3, nameof(SignatureReturned))]));
    }

    private static bool AreOfTheEnd(IEnumerable<(string Case, int Seq, string Type)> events)
    {
        var list = List.Strike("A.a").List;
        return Counted(events).AreThoseOfTheEnd(list, ["D.e", "S.f"]);
    }

    private static bool AreIn(IEnumerable<(string Case, int Seq, string Type)> events) => Counted(events).AreThoseOf(List);

    private static OutcomeCount Counted(IEnumerable<(string Case, int Seq, string Type)> events)
    {
        var outcomes = new OutcomeCount();
        foreach (var (@case, seq, type) in events)
            outcomes.Add(@case, seq, type);
        return outcomes;
    }
}
