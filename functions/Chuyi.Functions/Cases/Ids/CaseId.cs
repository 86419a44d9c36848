using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Cases;

/// <summary>
/// The id of a case is the partition of its events and acts, and the instance id of its workflow.
/// Its first letter says which process it is; what follows the letter and a dot is its name. Case ids are a storage
/// format, and this is the only place that knows their form.
/// </summary>
[JsonConverter(typeof(CaseIdJsonConverter))]
public readonly record struct CaseId
{
    /// <summary>Without what is easily mistaken for something else.</summary>
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>The characters of an id at most: a round, the code of an expert and some more.</summary>
    private const int Longest = 250;

    private readonly string? text;

    private CaseId(string text) => this.text = text;

    public CaseKind Kind => (CaseKind)Text[0];

    /// <summary>What tells it from the others of its kind.</summary>
    public string Name => Text[2..];

    /// <summary>The round that a duty or a sign-off belongs to; a round's own id.</summary>
    public CaseId InRound => Of(CaseKind.Round, string.Join('.', RoundParts));

    /// <summary>The year of a round, and of what belongs to it.</summary>
    public int Year => int.Parse(RoundParts[0], CultureInfo.InvariantCulture);

    /// <summary>The code of the category of a round, and of what belongs to it.</summary>
    public string Category => RoundParts[1];

    /// <summary>Which round of its year and category it is, or belongs to.</summary>
    public int Number => int.Parse(RoundParts[2], CultureInfo.InvariantCulture);

    /// <summary>The round that belongs to a case of one.</summary>
    public CaseId OfRound => Round(Year, Category, Number);

    /// <summary>The code of the expert of a duty.</summary>
    public string Expert =>
        Kind == CaseKind.Duty ? Name.Split('.')[3] : throw new InvalidOperationException($"The id {Text} tells of no expert.");

    private string Text => text ?? throw new InvalidOperationException("No case has the id that was never given.");

    private string[] RoundParts =>
        Kind is CaseKind.Round or CaseKind.Duty or CaseKind.SignOff or CaseKind.Recommendation
            ? Name.Split('.')[..3]
            : throw new InvalidOperationException($"The id {Text} tells of no round.");

    public static implicit operator string(CaseId id) => id.Text;

    /// <summary>A round: <c>R.2026.secondary-school.1</c>.</summary>
    public static CaseId Round(int year, string category, int number) =>
        Of(CaseKind.Round, string.Create(CultureInfo.InvariantCulture, $"{year}.{category}.{number}"));

    /// <summary>
    /// An application (and its draft before it). It follows from the form that began it, so that the same form sent twice
    /// begins one; that form's id is random, so that this tells nothing and cannot be guessed.
    /// </summary>
    public static CaseId Application(string round, string unit, string form) => Of(CaseKind.Application, Derived($"{round}|{unit}|{form}"));

    /// <summary>An expert's duty in a round.</summary>
    public static CaseId Duty(CaseId round, string expert) => Of(CaseKind.Duty, $"{round.Name}.{expert}");

    /// <summary>Whether it is an expert's duty in a round.</summary>
    public bool IsDutyOf(CaseId round) => Kind == CaseKind.Duty && Name.StartsWith(round.Name + ".", StringComparison.Ordinal);

    /// <summary>
    /// An objection. It follows from the form it was written on, so that the same form sent twice is one objection, and from
    /// what it is about, so that it is none to anything else.
    /// </summary>
    public static CaseId Objection(string round, string item, string form) => Of(CaseKind.Objection, Derived($"{round}|{item}|{form}"));

    private static string Derived(string from) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(from)).Take(12).Select(b => Alphabet[b % Alphabet.Length]));

    /// <summary>A department's signature under one confirmed list.</summary>
    public static CaseId SignOff(CaseId round, string department, int list) =>
        Of(CaseKind.SignOff, string.Create(CultureInfo.InvariantCulture, $"{round.Name}.{department}.{list}"));

    /// <summary>What a unit recommends in a round: the id of a unit has a dot of its own.</summary>
    public static CaseId Recommendation(CaseId round, string unit) => Of(CaseKind.Recommendation, $"{round.Name}.{unit}");

    /// <summary>A designation, by its number.</summary>
    public static CaseId Designation(string number) => Of(CaseKind.Designation, number);

    /// <summary>The account of an e-mail address; the address itself is not readable in it.</summary>
    public static CaseId Account(string email) =>
        Of(CaseKind.Account, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant())))[..20]);

    /// <summary>The account of an address with which others were opened before that have another now.</summary>
    /// <param name="number">From 2: the first has no number.</param>
    public static CaseId Account(string email, int number) =>
        Account(string.Create(CultureInfo.InvariantCulture, $"{email.Trim()} {number}"));

    /// <summary>The account that nobody has: what is asked for an unknown address is asked of it.</summary>
    public static CaseId Nobody { get; } = Of(CaseKind.Account, "nobody");

    /// <summary>The contact of a department, by whom it is reached for signatures.</summary>
    public static CaseId Contact(string department) => Of(CaseKind.Contact, department);

    /// <summary>The calendar of a year.</summary>
    public static CaseId Calendar(int year) => Of(CaseKind.Calendar, year.ToString(CultureInfo.InvariantCulture));

    /// <summary>The register of units. A unit is no case: it has an id of another form.</summary>
    public static CaseId Units { get; } = Of(CaseKind.Units, RegisterName);

    /// <summary>The register of experts. An expert is no case: they have an id of another form.</summary>
    public static CaseId Experts { get; } = Of(CaseKind.Experts, RegisterName);

    private const string RegisterName = "register";

    /// <summary>Reads an id that the service itself wrote.</summary>
    /// <exception cref="FormatException">It is not the id of a case.</exception>
    public static CaseId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"“{text}” is not the id of a case.");

    /// <summary>Reads what may be the id of a case.</summary>
    public static bool TryParse(string? text, out CaseId id)
    {
        id =
            text is [_, '.', ..] and { Length: <= Longest } && Tables.IsKey(text) && IsName((CaseKind)text[0], text[2..].Split('.'))
                ? new(text)
                : default;
        return id.text is not null;
    }

    /// <summary>Reads what may be the id of a case of one kind.</summary>
    public static bool TryParse(string? text, CaseKind kind, out CaseId id) => TryParse(text, out id) && id.Kind == kind;

    public override string ToString() => text ?? "";

    private static CaseId Of(CaseKind kind, string name) => Parse($"{(char)kind}.{name}");

    private static bool IsName(CaseKind kind, string[] parts) =>
        parts.All(part => part.Length > 0)
        && kind switch
        {
            CaseKind.Round => parts.Length == 3 && IsRound(parts),
            CaseKind.Duty => parts.Length == 4 && IsRound(parts),
            CaseKind.SignOff => parts.Length == 5 && IsRound(parts) && IsNumber(parts[4]),
            CaseKind.Recommendation => parts.Length == 5 && IsRound(parts) && parts[3] == "U",
            CaseKind.Calendar => parts.Length == 1 && IsNumber(parts[0]),
            CaseKind.Units or CaseKind.Experts => parts is [RegisterName],
            CaseKind.Application or CaseKind.Objection or CaseKind.Designation or CaseKind.Account or CaseKind.Contact => parts.Length == 1,
            _ => false,
        };

    private static bool IsRound(string[] parts) => IsNumber(parts[0]) && IsNumber(parts[2]);

    private static bool IsNumber(string part) => part.Length < 10 && part.All(char.IsAsciiDigit);
}
