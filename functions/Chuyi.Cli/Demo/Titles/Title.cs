using System.Globalization;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Cli.Demo.Titles;

/// <summary>A round of one category at one level, as it is played: who applies, who reviews and signs, and what is to come of it.</summary>
internal sealed class Title
{
    public Title(Category category, CategoryLevel level, IReadOnlyList<Applicant> units, IReadOnlyList<Expert> pool, Func<Visitor> visitor)
    {
        (Category, Level, IsFirst) = (category, level, level == category.Levels[0]);
        Named =
            category.Kind == CategoryKind.Named ? [.. units.Take(3)]
            : category.Named.Count > 0 ? [.. units.Take(2)]
            : [];
        var applying =
            category.Kind == CategoryKind.Named ? Named
            : IsFirst ? units
            // What the story of a category is was told at its first level: here as many as it takes for one to get nothing.
            : [.. units.Take(Quota + 1)];
        Applicants = [.. applying.Select(u => new Applicant(u.School, u.Visitor))];
        Pool = [.. pool.Select(e => e with { Visitor = visitor() })];
        Signers =
        [
            .. Catalogue.Official.SignersOf(category).Select(d => new Signer(d.Code, AddressOf(d.Code), PhoneOf(d.Code), visitor())),
        ];
    }

    public Category Category { get; }

    public CategoryLevel Level { get; }

    /// <summary>Whether it is the level that is proposed first: construction where there is one.</summary>
    private bool IsFirst { get; }

    /// <summary>How many experts are drawn.</summary>
    public int Experts => IsFirst ? 5 : RoundNumbers.LeastSheets;

    /// <summary>What tells it from the other rounds, in sentences and in addresses.</summary>
    public string Code => $"{Category.Code}-{Level.Code}";

    /// <summary>What the policy calls it.</summary>
    public string Name => Level.Certificate.Zh;

    /// <summary>The units that the policy names, if it names any.</summary>
    public IReadOnlyList<Applicant> Named { get; }

    public IReadOnlyList<Applicant> Applicants { get; }

    /// <summary>The one of which the experts think least; on a checklist it does not pass.</summary>
    public Applicant Weakest => Applicants[^1];

    /// <summary>The one that passes with remarks, where the policy names who applies.</summary>
    public Applicant? Remarked => Category.Kind == CategoryKind.Named ? Applicants[0] : null;

    public IReadOnlyList<Expert> Pool { get; }

    public IReadOnlyList<Signer> Signers { get; }

    /// <summary>The experts drawn of the pool.</summary>
    public IReadOnlyList<Expert> Panel { get; set; } = [];

    /// <summary>The round's case, once it is open.</summary>
    public string Round { get; set; } = "";

    /// <summary>What was expected of it, and whether it held.</summary>
    public List<Expectation> Expectations { get; } = [];

    /// <summary>What experts wrote on their sheets, by the page of the application.</summary>
    public List<(string Application, string Comment)> Comments { get; } = [];

    /// <summary>Its certificates, with whom each is for.</summary>
    public List<(string Holder, string File)> Certificates { get; } = [];

    /// <summary>How its numbers begin in the register: of a category each level has its own round.</summary>
    public string Numbered => $"-{Category.Code}-{CaseId.Parse(Round).Number}-";

    public string RoundPage => "/office/rounds/" + Round;

    /// <summary>Whether its round takes only what is recommended.</summary>
    public bool IsRecommended => Category.Recommendation.By != RecommenderKind.None;

    /// <summary>Whether this one is asked: a bureau supervises the units of its prefecture, too.</summary>
    public bool RecommendedBy(TitleRecommender one) =>
        Category.Recommendation.By == RecommenderKind.Industry
            ? one.Type == TitleRecommender.Industry
            : one.Type == TitleRecommender.Bureau && Applicants.Any(a => a.School.Prefecture == one.Prefecture);

    public bool IsChecklist => Category.Kind != CategoryKind.Competed;

    /// <summary>Places: one for each prefecture, named unit or grade, else one more, fewer than there are applications.</summary>
    public int Quota =>
        Category.Kind switch
        {
            CategoryKind.Allotted => Catalogue.Official.Prefectures.Count,
            CategoryKind.Named => Named.Count,
            _ => Named.Count + Math.Max(1, Category.Grades.Count),
        };

    /// <summary>How many will be designated: all that pass, where nobody competes.</summary>
    public int Designated => IsChecklist ? Applicants.Count - 1 : Quota;

    /// <summary>What an application is for: a person, a group or a consortium by its name, else the unit itself.</summary>
    public string HolderOf(Applicant one) =>
        Category.Subject switch
        {
            CategorySubject.Person => $"楚怡{one.School.Principal}",
            CategorySubject.ProgrammeGroup => $"{one.School.Programmes[0]}专业群（{one.School.Prefecture}）",
            CategorySubject.Consortium => $"{one.School.Prefecture}{one.School.Programmes[0]}联盟",
            _ => one.School.Name,
        };

    /// <summary>What came of it.</summary>
    public TitleOutcome Outcome =>
        new()
        {
            Category = Category.Code,
            Name = Name,
            Level = Level.Code,
            Clause = Category.Clause,
            Quota = Quota,
            Applied = Applicants.Count,
            Designated = Certificates.Count,
            Expectations = Expectations.Count,
            Held = Expectations.Count(e => e.Held),
            Holders = [.. Certificates.Select(c => c.Holder)],
            Certificates = [.. Certificates.Select(c => c.File)],
        };

    public static string AddressOf(string department) => $"{department}@province.example.org";

    public static string PhoneOf(string department) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"1990000{4821 + Catalogue.Official.Departments.TakeWhile(d => d.Code != department).Count()}"
        );

    /// <summary>The newest letter of a kind to an address that names this category: one person gets them of many rounds.</summary>
    /// <exception cref="StoryBrokenException">There is none.</exception>
    public ReceivedLetter LetterTo(Scene scene, string address, string kind) =>
        scene.Mail.All(address, kind).LastOrDefault(letter => IsNamed(Plain(letter.Text + letter.Subject)))
        ?? throw new StoryBrokenException($"No letter '{kind}' of {Code} reached {address}.");

    // The name of one level may begin with that of the other: 示范基地, 示范基地建设单位.
    private bool IsNamed(string text) =>
        text.Contains(Plain(Name), StringComparison.Ordinal)
        && Category
            .Levels.Select(other => Plain(other.Certificate.Zh))
            .All(other => other.Length <= Plain(Name).Length || !text.Contains(other, StringComparison.Ordinal));

    // Marks of quotation change where a name is quoted, and lines are broken.
    private static string Plain(string text) => new([.. text.Where(c => c is not ('“' or '”' or '‘' or '’' or '\r' or '\n'))]);

    public void Expect(Scene scene, bool held, string what, string seen = "")
    {
        var said = $"{Code}: {what}";
        lock (Expectations)
            Expectations.Add(new(said, held, held ? "" : seen));
        scene.Expect(held, said, seen);
    }
}
