using System.Text.Json.Serialization;

namespace Chuyi.Functions.Mail;

/// <summary>Whose address is meant.</summary>
/// <param name="Kind">The partition of People in which the address stands.</param>
/// <param name="Id">The row.</param>
public sealed record Recipient(string Kind, string Id)
{
    /// <summary>The partition of the people who have an account.</summary>
    public const string Accounts = "account";

    /// <summary>The partition of the departments' contacts.</summary>
    public const string Departments = "department";

    /// <summary>The partition of those who object.</summary>
    public const string Objectors = "objector";

    public static Recipient Account(string id) => new(Accounts, id);

    public static Recipient Department(string code) => new(Departments, code);

    public static Recipient Objector(string objection) => new(Objectors, objection);

    /// <summary>An expert of an imported pool.</summary>
    public static Recipient Expert(string pool, string code) => new(Pool(pool), code);

    /// <summary>The partition of a pool.</summary>
    public static string Pool(string hash) => PoolPrefix + hash;

    /// <summary>Whether it is an expert of a pool.</summary>
    [JsonIgnore]
    public bool IsExpert => Kind.StartsWith(PoolPrefix, StringComparison.Ordinal);

    private const string PoolPrefix = "pool|";
}
