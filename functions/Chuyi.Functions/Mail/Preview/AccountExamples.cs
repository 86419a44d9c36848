using Chuyi.Functions.Cases;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Mail;

/// <summary>What somebody is told of their account.</summary>
internal static class AccountExamples
{
    private static readonly AccountOpened Opened = new()
    {
        Account = ExampleWords.School,
        Terms = new() { Role = Role.Applicant, Unit = "U.school" },
    };

    private static readonly ExampleCase<AccountState> New = new(ExampleWords.School, AccountLetters.For);

    private static readonly SignInCodeIssued Code = new("example", ExampleWords.On(3, 2));

    public static IEnumerable<LetterExample> Letters =>
        [
            .. New.Letters(3, 2, Opened),
            .. New.After(3, 2, Opened).Letters(3, 2, Code),
            .. New.After(3, 2, Opened).Letters(3, 2, Code with { ForAll = true }, "for-all"),
        ];
}
