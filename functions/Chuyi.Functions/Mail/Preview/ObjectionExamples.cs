using Chuyi.Functions.Cases;
using Chuyi.Functions.PublicNotice;

namespace Chuyi.Functions.Mail;

/// <summary>What who objects is told, and the office of it.</summary>
internal static class ObjectionExamples
{
    private static readonly CaseId Case = CaseId.Objection(ExampleWords.Round, ExampleWords.Application, ExampleWords.Doubt);

    private static readonly ObjectionLodged Lodged = new(
        new()
        {
            Id = Case,
            Round = ExampleWords.Round,
            Category = "secondary-school",
            Item = ExampleWords.Application,
            UnitName = ExampleWords.Unit,
            Text = ExampleWords.Doubt,
            ObjectorKind = ObjectorKind.Person,
            VerifyBy = ExampleWords.On(4, 15),
            Officer = ExampleWords.Officer,
        }
    );

    private static readonly ExampleCase<ObjectionState> New = new(Case, ObjectionLetters.For);

    private static readonly ExampleCase<ObjectionState> Open = New.After(4, 13, Lodged);

    public static IEnumerable<LetterExample> Letters =>
        [
            .. New.Letters(4, 13, Lodged),
            .. Open.Letters(4, 14, new LinkLocked("link", $"objector {Case}"), "objector"),
            .. Open.Letters(4, 13, new ContactVerified()),
            .. Open.Letters(4, 15, new ObjectionLapsed()),
            .. Open.Letters(4, 16, new ObjectionDecided(new() { Upheld = true, Reason = ExampleWords.Founded }), "upheld"),
            .. Open.Letters(4, 16, new ObjectionDecided(new() { Upheld = false, Reason = ExampleWords.Unfounded }), "dismissed"),
        ];
}
