using System.Globalization;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.Policy;

namespace Chuyi.Cli.Demo;

/// <summary>Who takes part, and what they know of each other.</summary>
internal sealed class Cast
{
    public const string Category = "secondary-school";
    public const string AdministratorEmail = "administrator@edu.example.org";
    public const string DeputyEmail = "deputy@edu.example.org";
    public const string OfficeEmail = "office@edu.example.org";
    public const string ColleagueEmail = "colleague@edu.example.org";
    public const string AuditorEmail = "auditor@audit.example.org";

    public Cast(PlaySettings settings, Func<Visitor> visitor)
    {
        var schools = School.Invent(settings.Applications, Catalogue.Official.Prefectures, settings.Seed);
        Applicants = [.. schools.Select(s => new Applicant(s, visitor()))];
        (Administrator, Deputy, Office, Colleague, Auditor, Anyone) = (visitor(), visitor(), visitor(), visitor(), visitor(), visitor());
        PoolCsv = ExpertPool.Csv(settings.Experts, settings.Seed);
        Pool =
        [
            .. PoolCsv
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(Expert.Of)
                .Select(e => e with { Visitor = visitor() }),
        ];
        Signers =
        [
            .. Catalogue
                .Official.SignersOf(Catalogue.Official.Category(Category))
                .Select(
                    (d, i) =>
                        new Signer(
                            d.Code,
                            $"{d.Code}@province.example.org",
                            string.Create(CultureInfo.InvariantCulture, $"1990000{4821 + i}"),
                            visitor()
                        )
                ),
        ];
    }

    public Visitor Administrator { get; }

    /// <summary>The second administrator.</summary>
    public Visitor Deputy { get; }

    public Visitor Office { get; }

    /// <summary>The second of the office.</summary>
    public Visitor Colleague { get; }

    public Visitor Auditor { get; }

    /// <summary>Somebody who reads what is public.</summary>
    public Visitor Anyone { get; }

    public IReadOnlyList<Applicant> Applicants { get; }

    /// <summary>Uploads a programme that is named like a document.</summary>
    public Applicant Deceived => Applicants[0];

    /// <summary>Hands in something that has to be supplemented.</summary>
    public Applicant Careless => Applicants[1];

    /// <summary>Tries to submit after the deadline.</summary>
    public Applicant Late => Applicants[^1];

    public IEnumerable<Applicant> InTime => Applicants.SkipLast(1);

    public string PoolCsv { get; }

    public IReadOnlyList<Expert> Pool { get; }

    public IReadOnlyList<Signer> Signers { get; }

    /// <summary>The round's case, once it is open.</summary>
    public string Round { get; set; } = "";

    public IEnumerable<Visitor> Everybody =>
        [
            Administrator,
            Deputy,
            Office,
            Colleague,
            Auditor,
            Anyone,
            .. Applicants.Select(a => a.Visitor),
            .. Pool.Select(e => e.Visitor),
            .. Signers.Select(s => s.Visitor),
        ];

    public string RoundPage => "/office/rounds/" + Round;
}
