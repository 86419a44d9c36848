using System.Text.Json.Serialization;

namespace Chuyi.Functions.Mail;

/// <summary>
/// Of what kind somebody is who gets letters: the partition of People in which the address stands. A closed list; what is
/// stored of one is its text.
/// </summary>
[JsonConverter(typeof(RecipientKindJsonConverter))]
public readonly record struct RecipientKind
{
    private const string PoolPrefix = "pool|";

    private readonly string? text;

    private RecipientKind(string text) => this.text = text;

    /// <summary>The people who have an account.</summary>
    public static RecipientKind Accounts { get; } = new("account");

    /// <summary>The departments' contacts.</summary>
    public static RecipientKind Departments { get; } = new("department");

    /// <summary>Those who object.</summary>
    public static RecipientKind Objectors { get; } = new("objector");

    /// <summary>Who answers for a member of a consortium.</summary>
    public static RecipientKind Members { get; } = new("member");

    /// <summary>The contacts of units, by whom these are asked to recommend.</summary>
    public static RecipientKind Units { get; } = new("unit");

    /// <summary>Who had an account under another address, or had one, until the letter that says so has gone out.</summary>
    public static RecipientKind Former { get; } = new("former");

    /// <summary>Whether it is the experts of a pool.</summary>
    public bool IsPool => Text.StartsWith(PoolPrefix, StringComparison.Ordinal);

    private string Text => text ?? throw new InvalidOperationException("A recipient has a kind.");

    public static implicit operator string(RecipientKind kind) => kind.Text;

    /// <summary>The experts of an imported pool.</summary>
    public static RecipientKind Pool(string hash) => new(PoolPrefix + hash);

    /// <summary>Reads what may be the text of a kind.</summary>
    public static bool TryParse(string? text, out RecipientKind kind)
    {
        var isOne =
            text == Accounts
            || text == Departments
            || text == Objectors
            || text == Members
            || text == Units
            || text == Former
            || text?.StartsWith(PoolPrefix, StringComparison.Ordinal) is true;
        kind = isOne ? new(text!) : default;
        return isOne;
    }

    public override string ToString() => text ?? "";
}
