using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>Whose address is meant.</summary>
/// <param name="Kind">Of what kind they are.</param>
/// <param name="Id">Which of these: the row in People.</param>
public sealed record Recipient(RecipientKind Kind, string Id)
{
    /// <summary>Whether it is an expert of a pool.</summary>
    [JsonIgnore]
    public bool IsExpert => Kind.IsPool;

    /// <summary>How histories name them.</summary>
    [JsonIgnore]
    public string Holder => IsExpert ? $"expert {Id}" : $"{Kind} {Id}";

    /// <summary>Whether another person can take their place: the contact of a department or of a unit.</summary>
    [JsonIgnore]
    public bool IsContact => Kind == RecipientKind.Departments || Kind == RecipientKind.Units;

    /// <summary>The department or the unit that histories name so, or null.</summary>
    public static Recipient? ContactOf(string? holder) =>
        holder?.Split(' ') switch
        {
            [var kind, var code] when kind == RecipientKind.Departments => Department(code),
            [var kind, var id] when kind == RecipientKind.Units => Unit(id),
            _ => null,
        };

    public static Recipient Account(string id) => new(RecipientKind.Accounts, id);

    /// <summary>Who was on file before a change of an account.</summary>
    public static Recipient Former(string change) => new(RecipientKind.Former, change);

    public static Recipient Department(string code) => new(RecipientKind.Departments, code);

    /// <summary>Who is reached for a unit of the register.</summary>
    public static Recipient Unit(string id) => new(RecipientKind.Units, id);

    public static Recipient Objector(string objection) => new(RecipientKind.Objectors, objection);

    /// <summary>Who answers for a member of the consortium that an application is for.</summary>
    public static Recipient Member(CaseId application, string contact) => new(RecipientKind.Members, $"{application}~{contact}");

    /// <summary>An expert of an imported pool.</summary>
    public static Recipient Expert(string pool, string code) => new(RecipientKind.Pool(pool), code);
}
