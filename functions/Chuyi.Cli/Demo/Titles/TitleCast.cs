using System.Globalization;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Units;

namespace Chuyi.Cli.Demo.Titles;

/// <summary>Who takes part in rounds of several categories: the same units and the same office, and a panel for each.</summary>
internal sealed class TitleCast
{
    /// <summary>Units that apply in every round, each of another prefecture.</summary>
    private const int Units = 4;

    private const int Experts = 7;

    private readonly List<Visitor> everybody = [];

    public TitleCast(IReadOnlyList<string> categories, int seed, Func<Visitor> visitor)
    {
        (Administrator, Deputy, Office, Colleague, Anyone) = (Known(), Known(), Known(), Known(), Known());
        Applicants = [.. School.Invent(Units, Catalogue.Official.Prefectures, seed).Select(s => new Applicant(s, Known()))];
        Recommenders =
        [
            .. Applicants.Select((a, n) => Recommender(BureauOf(a.School.Prefecture), TitleRecommender.Bureau, a.School.Prefecture, n)),
            Recommender(IndustryBody, TitleRecommender.Industry, Prefectures.ProvinceRun, Units),
        ];
        PoolCsv = ExpertPool.Csv(Experts, seed);
        var pool = PoolCsv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Expert.Of).ToList();
        Titles =
        [
            .. from code in categories
            let category = Catalogue.Official.Category(code)
            from level in category.Levels
            select new Title(category, level, Applicants, pool, Known),
        ];

        TitleRecommender Recommender(string name, string type, string prefecture, int n) =>
            new()
            {
                Name = name,
                Type = type,
                Prefecture = prefecture,
                Email = string.Create(CultureInfo.InvariantCulture, $"recommender-{n}@bureau.example.org"),
                Phone = string.Create(CultureInfo.InvariantCulture, $"1980000{7000 + n}"),
                Visitor = Known(),
            };

        Visitor Known()
        {
            var one = visitor();
            everybody.Add(one);
            return one;
        }
    }

    public Visitor Administrator { get; }

    public Visitor Deputy { get; }

    public Visitor Office { get; }

    /// <summary>The second of the office.</summary>
    public Visitor Colleague { get; }

    public Visitor Anyone { get; }

    public IReadOnlyList<Applicant> Applicants { get; }

    /// <summary>Who recommends: a bureau for each prefecture, and one body of the industry.</summary>
    public IReadOnlyList<TitleRecommender> Recommenders { get; }

    /// <summary>The body of the industry, as it is on file.</summary>
    public const string IndustryBody = "楚怡职业教育行业协会";

    public static string BureauOf(string prefecture) => prefecture + "教育局";

    public string PoolCsv { get; }

    public IReadOnlyList<Title> Titles { get; }

    public IReadOnlyList<Visitor> Everybody => everybody;
}
