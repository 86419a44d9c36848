using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;

namespace Chuyi.Functions.Mail;

/// <summary>What a recommender is told, the office of it, and an applicant.</summary>
internal static class RecommendationExamples
{
    private const string Bureau = "U.0123456789abcdef";

    private static readonly AskedRecommender Asked = new()
    {
        Unit = Bureau,
        UnitName = ExampleWords.Bureau,
        Terms = new()
        {
            Recommender = RecommenderKind.Bureau,
            Due = ExampleWords.Day(3, 30),
            Cap = 2,
        },
        Deadline = ExampleWords.On(3, 20),
    };

    private static readonly ReceivedRecommendation Received = new() { Unit = Bureau, UnitName = ExampleWords.Bureau };

    private static readonly CandidateEntered Entered = new(
        new()
        {
            Recommendation = CaseId.Recommendation(ExampleWords.Round, Bureau),
            Round = ExampleWords.Round,
            Category = "secondary-school",
            RoundTitle = ExampleWords.RoundTitle,
            Asked = Asked,
            MaxDocumentBytes = RoundNumbers.LargestDocument * RoundNumbers.Megabyte,
            ReminderDays = 3,
            Officer = ExampleWords.Officer,
        },
        new()
        {
            Application = ExampleWords.Application,
            UnitName = ExampleWords.Unit,
            Title = ExampleWords.Title,
        }
    );

    private static readonly RecommendationAsked Request = new(1, Asked.Terms.Due);

    private static readonly RecommendationGiven Given = new(
        [
            new()
            {
                Application = ExampleWords.Application,
                UnitName = ExampleWords.Unit,
                Place = 1,
            },
        ],
        new()
        {
            Id = "letter",
            Kind = "recommendation-letter",
            FileName = ExampleWords.Letter,
            ContentType = "application/pdf",
            Bytes = 1024,
            Sha256 = ExampleWords.Hash("letter"),
        }
    );

    private static readonly RecommendationEnded Ended = new([
        new() { Application = ExampleWords.Application, UnitName = ExampleWords.Unit },
    ]);

    private static readonly ExampleCase<RecommendationState> Entering = new ExampleCase<RecommendationState>(
        CaseId.Recommendation(ExampleWords.Round, Bureau),
        RecommendationLetters.For
    ).After(3, 18, Entered);

    private static readonly ExampleCase<RecommendationState> Waiting = Entering.After(3, 20, Request);

    public static IEnumerable<LetterExample> Letters =>
        [
            .. Entering.Letters(3, 20, Request),
            .. Waiting.Letters(3, 22, new NewUnitContactAsked(), "contact"),
            .. Waiting.Letters(3, 27, new RecommendationReminded(1)),
            .. Waiting.Letters(3, 23, new LinkRenewed(ExampleWords.On(3, 30)), "recommendation"),
            .. Waiting.Letters(3, 23, new LinkLocked("link", $"unit {Bureau}"), "recommender"),
            .. Waiting.Letters(3, 24, Given),
            .. Waiting.Letters(3, 31, Ended),
        ];

    /// <summary>Those to the applicant, in the case of its application.</summary>
    public static IEnumerable<LetterExample> OfApplication(Submitted submission)
    {
        var submitted = submission with { Submission = submission.Submission with { Recommendation = Asked } };
        var none = new ExampleCase<ApplicationState>(ExampleWords.Application, ApplicationLetters.For);
        return
        [
            .. none.Letters(3, 18, submitted, "recommended").Where(example => example.Letter.Kind != "receipt"),
            .. none.After(3, 18, submitted).Letters(3, 24, new Recommended(Received with { Place = 1 })),
            .. none.After(3, 18, submitted).Letters(3, 24, new NotRecommended(Received with { Reason = ExampleWords.TooLate })),
            .. none.After(3, 18, submitted).Letters(3, 31, new NotRecommended(Received), "in-time"),
        ];
    }
}
