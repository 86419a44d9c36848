using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;

namespace Chuyi.Functions.Mail;

/// <summary>What the office is told in the course of a round.</summary>
internal static class RoundExamples
{
    private static readonly string List = ExampleWords.Hash("list");

    private static readonly Signatory[] Departments =
    [
        new("education", Catalogue.Official.Department("education").Name),
        new("finance", Catalogue.Official.Department("finance").Name),
    ];

    private static readonly ExampleCase<RoundState> Open = new ExampleCase<RoundState>(ExampleWords.Round, RoundLetters.For).After(
        2,
        2,
        new RoundOpened(
            new()
            {
                Round = ExampleWords.Round,
                Category = "secondary-school",
                CategoryName = Catalogue.Official.Category("secondary-school").Name,
                Title = ExampleWords.RoundTitle,
                Deadline = ExampleWords.On(3, 20),
                Numbers = RoundNumbers.Proposed,
                Departments = Departments,
                Officer = ExampleWords.Officer,
                RandomSource = new()
                {
                    What = "“双色球”开奖号码",
                    Day = ExampleWords.Day(3, 24),
                    Where = "www.example.org/lottery",
                    Counts = [6, 1],
                },
                Programme = Catalogue.Official.Programme,
            }
        )
    );

    private static readonly Ranked Ranking = new()
    {
        ListHash = List,
        Applications = 27,
        Proposed = 10,
        Reserve = 3,
        TieAtCut = true,
    };

    private static readonly ExampleCase<RoundState> Confirmed = Open.After(
        4,
        9,
        new RoundClosed(31),
        Ranking,
        new ListConfirmed { ListHash = List }
    );

    private static readonly SignOffStarted Sent = new()
    {
        Sending = 1,
        ListHash = List,
        Departments = [.. Departments.Select(department => department.Code)],
    };

    private static readonly ExampleCase<RoundState> AtDepartments = Confirmed.After(4, 20, Sent);

    private static readonly ItemWithdrawn Withdrawal = new()
    {
        Item = ExampleWords.Application,
        ListHash = List,
        TieAtCut = false,
        PromotedItem = ExampleWords.Other("one"),
    };

    public static IEnumerable<LetterExample> Letters =>
        [
            .. Open.Letters(
                3,
                9,
                new DeadlineExtended
                {
                    Terms = new()
                    {
                        Deadline = ExampleWords.On(3, 27),
                        Day = ExampleWords.Day(3, 31),
                        Reason = ExampleWords.Later,
                    },
                    From = ExampleWords.On(3, 20),
                    ProposedBy = ExampleWords.Officer,
                },
                "extended"
            ),
            .. Open.Letters(3, 9, new CallCorrected { Terms = ExampleWords.Correction, ProposedBy = ExampleWords.Officer }, "corrected"),
            .. Open.Letters(3, 20, new RoundClosed(31), "closed"),
            .. Open.Letters(
                4,
                8,
                new ArbitersAsked
                {
                    Spread = 20,
                    Asked = [new(ExampleWords.Application, "E7"), new(ExampleWords.Other("one"), "E9")],
                    Nobody = [],
                    Due = ExampleWords.Day(4, 22),
                },
                "arbiters"
            ),
            .. Open.Letters(4, 8, new SheetsLacking([new(ExampleWords.Application, ExampleWords.Unit, 2)]), "sheets-lacking"),
            .. Open.Letters(4, 9, Ranking, "ranked"),
            .. Confirmed.Letters(4, 10, Withdrawal, "withdrawn"),
            .. Confirmed.Letters(
                4,
                15,
                new ItemStruck
                {
                    Item = ExampleWords.Application,
                    ListHash = List,
                    Reason = ExampleWords.Founded,
                    WasProposed = true,
                },
                "reserve-empty"
            ),
            .. AtDepartments.Letters(
                4,
                22,
                new DepartmentReturned
                {
                    Department = "finance",
                    Name = Departments[1].Name,
                    Reason = ExampleWords.SentBack,
                },
                "returned"
            ),
            .. Open.After(4, 20, Ranking, Sent).Letters(4, 23, Withdrawal, "withdrawn-while-signed"),
            .. AtDepartments
                .After(4, 22, new DepartmentSigned("education"))
                .Letters(4, 23, new DepartmentSigned("finance") { Name = Departments[1].Name }, "signed"),
            .. AtDepartments.Letters(
                4,
                27,
                new RoundAnnounced
                {
                    Terms = new() { DocumentNumber = ExampleWords.Announcement, ListHash = List },
                    Designations = 10,
                    Day = ExampleWords.Day(4, 27),
                    SignedBy = Departments,
                },
                "announced"
            ),
            .. Confirmed.Letters(4, 27, new RoundEnded(ExampleWords.NothingLeft), "ended"),
        ];
}
