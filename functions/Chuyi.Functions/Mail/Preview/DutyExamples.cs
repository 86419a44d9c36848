using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Mail;

/// <summary>What an expert is told, and the office of one.</summary>
internal static class DutyExamples
{
    private const string Expert = "E7";

    private static readonly ExpertInvited Invitation = new(
        new()
        {
            Round = ExampleWords.Round,
            Category = "secondary-school",
            RoundTitle = ExampleWords.RoundTitle,
            Pool = ExampleWords.Hash("pool"),
            Expert = Expert,
            Items = [ExampleWords.Application, ExampleWords.Other("one"), ExampleWords.Other("two")],
            Due = ExampleWords.Day(4, 7),
            Officer = ExampleWords.Officer,
            Numbers = RoundNumbers.Proposed,
        }
    );

    private static readonly ExampleCase<DutyState> New = new(CaseId.Duty(ExampleWords.Round, Expert), DutyLetters.For);

    private static readonly ExampleCase<DutyState> Reviewing = New.After(3, 24, Invitation, new InvitationAccepted());

    public static IEnumerable<LetterExample> Letters =>
        [
            .. New.Letters(3, 24, Invitation),
            .. Reviewing.Letters(3, 27, new ItemAdded(new() { Application = ExampleWords.Other("three"), Due = ExampleWords.Day(4, 10) })),
            .. Reviewing.Letters(
                4,
                8,
                new ItemAdded(
                    new()
                    {
                        Application = ExampleWords.Other("three"),
                        Due = ExampleWords.Day(4, 22),
                        IsOneMore = true,
                    }
                ),
                "one-more"
            ),
            .. Reviewing.Letters(4, 3, new DutyExtended(ExampleWords.Day(4, 14), ExampleWords.Travelling)),
            .. Reviewing.Letters(4, 4, new ReviewReminded(1, false), "due-soon"),
            .. Reviewing.Letters(4, 8, new ReviewReminded(2, true)),
            .. Reviewing.Letters(3, 25, new LinkLocked("link", $"expert {Expert}"), "expert"),
            .. Reviewing.Letters(3, 25, new LinkRenewed(ExampleWords.On(5, 8)), "review"),
            .. Reviewing.Letters(3, 25, new LinkRenewed(ExampleWords.On(5, 8)) { Letter = 2 }, "review-by-office"),
            .. Reviewing.Letters(4, 6, new SheetsSigned(3)),
            .. Reviewing.Letters(3, 26, new DutyReleased(ExampleWords.Travelling)),
            .. Reviewing.Letters(4, 18, DutyWords.Late(RoundNumbers.Proposed with { ReplaceAfterDays = 10 }), "late"),
        ];
}
