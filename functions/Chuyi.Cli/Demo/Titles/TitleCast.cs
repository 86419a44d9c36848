using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.Policy;

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
        (Administrator, Deputy, Office, Anyone) = (Known(), Known(), Known(), Known());
        Applicants = [.. School.Invent(Units, Catalogue.Official.Prefectures, seed).Select(s => new Applicant(s, Known()))];
        PoolCsv = ExpertPool.Csv(Experts, seed);
        var pool = PoolCsv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Expert.Of).ToList();
        Titles = [.. categories.Select(code => new Title(Catalogue.Official.Category(code), Applicants, pool, Known))];

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

    public Visitor Anyone { get; }

    public IReadOnlyList<Applicant> Applicants { get; }

    public string PoolCsv { get; }

    public IReadOnlyList<Title> Titles { get; }

    public IReadOnlyList<Visitor> Everybody => everybody;
}
