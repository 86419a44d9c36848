using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.SignOff;

namespace Chuyi.Functions.Mail;

/// <summary>What a department is told, and the office of one.</summary>
internal static class SignOffExamples
{
    private const string Department = "finance";

    private static readonly string List = ExampleWords.Hash("list");

    private static readonly SignatureAsked Asked = new(
        new()
        {
            Round = ExampleWords.Round,
            Category = "secondary-school",
            RoundTitle = ExampleWords.RoundTitle,
            Department = new(Department, Catalogue.Official.Department(Department).Name),
            Sending = 1,
            ListHash = List,
            Due = ExampleWords.Day(4, 25),
            Officer = ExampleWords.Officer,
        }
    );

    private static readonly ExampleCase<SignOffState> New = new(CaseId.SignOff(ExampleWords.Round, Department, 1), SignOffLetters.For);

    private static readonly ExampleCase<SignOffState> Waiting = New.After(4, 20, Asked);

    public static IEnumerable<LetterExample> Letters =>
        [
            .. New.Letters(4, 20, Asked),
            .. Waiting.Letters(4, 26, new SignatureReminded(1)),
            .. Waiting.Letters(4, 21, new LinkLocked("link", $"department {Department}"), "department"),
            .. Waiting.Letters(4, 21, new LinkRenewed(ExampleWords.On(7, 20)), "sign-off"),
            .. Waiting.Letters(4, 22, new Signed(List)),
            .. Waiting.Letters(4, 23, new SignatureSuperseded(), "returned"),
            .. Waiting.After(4, 22, new Signed(List)).Letters(4, 23, new SignatureSuperseded(), "after-signing"),
            .. Waiting.Letters(4, 27, new SignatureSuperseded { RoundEnded = true }, "round-ended"),
        ];
}
