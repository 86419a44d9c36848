using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;

namespace Chuyi.Functions.People;

/// <summary>
/// How storage is asked for some people alone: what is read is what they did, however much there is of others and of years. Storage
/// compares few things at once.
/// </summary>
public static class DoorFilter
{
    private const int Most = 10;

    /// <summary>Conditions of their sessions; one that is null, where nobody is asked for.</summary>
    /// <param name="keys">Each by their <see cref="ActorKey"/>. The sessions of an account, or a duty, are a partition.</param>
    public static IEnumerable<string?> Sessions(IReadOnlyList<string> keys) =>
        Any(
            keys,
            keys.Select(key =>
                (ActorKey.IsExpert(key, out var duty) ? duty : AccountOf(key)) is { } owner
                    ? TableClient.CreateQueryFilter($"PartitionKey eq {owner.ToString()}")
                    : TableClient.CreateQueryFilter($"Actor eq {key}")
            )
        );

    /// <summary>The same of what was refused them. Whoever tried the code of an account is called by that account alone.</summary>
    public static IEnumerable<string?> Attempts(IReadOnlyList<string> keys) =>
        Any(
            keys,
            keys.SelectMany(key => AccountOf(key) is { } account ? new[] { key, $"account {account}" } : [key])
                .Select(who => TableClient.CreateQueryFilter($"Who eq {who}"))
        );

    private static IEnumerable<string?> Any(IReadOnlyList<string> keys, IEnumerable<string> conditions)
    {
        if (keys.Count == 0)
            yield return null;
        foreach (var some in conditions.Distinct().Chunk(Most))
            yield return string.Join(" or ", some);
    }

    private static CaseId? AccountOf(string key) => CaseId.TryParse(key.Split(' ')[^1], CaseKind.Account, out var account) ? account : null;
}
