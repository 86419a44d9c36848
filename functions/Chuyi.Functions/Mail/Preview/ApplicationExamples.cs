using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Mail;

/// <summary>What an applicant is told, from the receipt to the result.</summary>
internal static class ApplicationExamples
{
    private static readonly Submitted Submission = new(
        new()
        {
            Application = ExampleWords.Application,
            Round = ExampleWords.Round,
            Category = "secondary-school",
            RoundTitle = ExampleWords.RoundTitle,
            Unit = "U.school",
            UnitName = ExampleWords.Unit,
            Account = ExampleWords.School,
            Title = ExampleWords.Title,
            Recommender = "",
            Documents =
            [
                Document("form", ExampleWords.Form, 2_411_724),
                Document("plan", ExampleWords.Plan, 862_208),
                Document("evidence", ExampleWords.Evidence, 48_234_496),
                Document("declaration", ExampleWords.Declaration, 318_464),
            ],
            CheckBy = ExampleWords.Day(3, 25),
            Officer = ExampleWords.Officer,
            Numbers = RoundNumbers.Proposed,
        },
        "HZ-20260318-7KQM2XW9TD4H"
    );

    private static readonly SupplementOrder Order = new()
    {
        Defects = [ExampleWords.Blurred, ExampleWords.Unsealed],
        Due = ExampleWords.Day(3, 30),
    };

    private static readonly PublicNotice.NoticePeriod Notice = new(ExampleWords.Day(4, 10), ExampleWords.Day(4, 16));

    private static readonly ExampleCase<ApplicationState> New = new(ExampleWords.Application, ApplicationLetters.For);

    private static readonly ExampleCase<ApplicationState> InCheck = New.After(3, 18, Submission);

    private static readonly ExampleCase<ApplicationState> Supplementing = InCheck.After(3, 23, new SupplementRequested(Order));

    private static readonly ExampleCase<ApplicationState> OnNotice = InCheck.After(3, 25, new Accepted(), Place(12, Standing.Reserve));

    public static IEnumerable<LetterExample> Letters =>
        [
            .. New.Letters(3, 18, Submission),
            .. New.Letters(3, 18, Submission with { Submission = Submission.Submission with { CheckBy = null } }, "year-unknown"),
            .. InCheck.Letters(3, 18, new TakenBack(Policy.BeijingTime.EndOf(ExampleWords.Day(3, 20)))),
            .. InCheck.Letters(3, 19, new CheckDayCounted(ExampleWords.Day(3, 25))),
            .. InCheck.Letters(3, 26, new FormalCheckOverdue()),
            .. InCheck.Letters(3, 23, new SupplementRequested(Order)),
            .. InCheck.Letters(3, 23, new SupplementRequested(Order with { Parts = [.. DossierPart.Default.Skip(2)] }), "some-parts"),
            .. Supplementing.Letters(3, 27, new SupplementExtended(ExampleWords.Day(4, 3))),
            .. Supplementing.Letters(
                3,
                27,
                new Supplemented(new() { Documents = Submission.Submission.Documents, CheckBy = ExampleWords.Day(4, 3) })
            ),
            .. Supplementing.Letters(3, 31, new DeemedWithdrawn()),
            .. InCheck.Letters(3, 24, new Accepted()),
            .. InCheck.Letters(3, 24, new FormRefused(ExampleWords.TooLate)),
            .. InCheck.Letters(3, 24, new Withdrawn(null)),
            .. InCheck.Letters(4, 9, Place(1, Standing.Proposed), "proposed"),
            .. InCheck.Letters(4, 9, Place(12, Standing.Reserve), "reserve"),
            .. InCheck.Letters(4, 9, Place(21, Standing.NotProposed), "not-proposed"),
            .. OnNotice.Letters(4, 15, new Promoted(new(ExampleWords.Day(4, 17), ExampleWords.Day(4, 23)))),
            .. OnNotice.Letters(4, 15, new Struck(ExampleWords.Founded)),
            .. OnNotice.Letters(4, 27, new NotDesignated(ExampleWords.Announcement)),
            .. OnNotice.Letters(4, 27, new NotDesignated(null, ExampleWords.NothingLeft), "round-ended"),
            .. MembershipExamples.Letters(Submission),
            .. RecommendationExamples.OfApplication(Submission),
        ];

    private static Placed Place(int rank, Standing standing) =>
        new(
            new()
            {
                Rank = rank,
                Score = 95.5m - rank,
                Standing = standing,
                Notice = Notice,
            }
        );

    private static SealedDocument Document(string kind, string name, long bytes) =>
        new()
        {
            Id = kind,
            Kind = kind,
            FileName = name,
            ContentType = "application/octet-stream",
            Bytes = bytes,
            Sha256 = ExampleWords.Hash(name),
        };
}
