using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Mail;

/// <summary>What the members of a consortium are told, and its lead of them.</summary>
internal static class MembershipExamples
{
    private static readonly Member Firm = new()
    {
        Id = "firm",
        Name = ExampleWords.Firm,
        Type = MemberType.Enterprise,
        Role = ExampleWords.Posts,
        Contact = "firm-0",
    };

    private static readonly string Holder = Firm.To(ExampleWords.Application).Holder;

    public static IEnumerable<LetterExample> Letters(Submitted submission)
    {
        var consortium = new Subject
        {
            Kind = CategorySubject.Consortium,
            Name = ExampleWords.Alliance,
            Members = [Firm],
        };
        var submitted = submission with { Submission = submission.Submission with { Subject = consortium } };
        var none = new ExampleCase<ApplicationState>(ExampleWords.Application, ApplicationLetters.For);
        var asked = none.After(3, 18, submitted);
        return
        [
            .. none.Letters(3, 18, submitted, "consortium").Where(example => example.Letter.Kind != "receipt"),
            .. asked.Letters(3, 22, new MembersReminded([Firm.Id])),
            .. asked.Letters(3, 23, new LinkRenewed(ExampleWords.On(5, 22)) { Holder = Holder }, "member"),
            .. asked.Letters(3, 23, new LinkLocked("link", Holder), "member"),
            .. asked.Letters(3, 24, new MembershipDeclined(Firm.Id, Firm.Name, ExampleWords.NotAsked)),
            .. asked.Letters(3, 25, new MembersSettled(0, [Firm.Name])),
        ];
    }
}
