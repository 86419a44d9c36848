using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Chuyi.History.Events;

namespace Chuyi.History.Draws;

/// <summary>
/// What a draw is made from, fixed before its seed exists: the coded pool, the coded accepted applications, the
/// hash of each, and the numbers that the hashes give to their lines. No number is of anybody's choice.
/// </summary>
public sealed record DrawBasis
{
    /// <summary>
    /// The format of a draw that is made from it, which names the rule and is fixed with what is drawn from; null in what was fixed
    /// before there were two: that is drawn by the first.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Format { get; init; }

    /// <summary>The case of the round.</summary>
    public required string Round { get; init; }

    /// <summary>Sheets an application.</summary>
    public required int Sheets { get; init; }

    /// <summary>Experts to be drawn for the round.</summary>
    public required int PanelSize { get; init; }

    /// <summary>SHA-256, in hex, over the canonical JSON of the pool's lines and marks, sorted by line.</summary>
    public required string PoolHash { get; init; }

    /// <summary>The same of the accepted applications' lines and marks. Its name in the file is a format.</summary>
    [JsonPropertyName("listHash")]
    public required string AcceptedHash { get; init; }

    /// <summary>By number.</summary>
    public required IReadOnlyList<PoolLine> Pool { get; init; }

    /// <summary>By number.</summary>
    public required IReadOnlyList<ItemLine> Items { get; init; }

    /// <summary>Hashes the lines and numbers them; whatever numbers they came with are not looked at.</summary>
    /// <param name="format">By which rule is drawn; null for the first.</param>
    public static DrawBasis Of(
        string round,
        int sheets,
        int panelSize,
        IEnumerable<PoolLine> pool,
        IEnumerable<ItemLine> items,
        string? format = DrawDocument.Version
    )
    {
        var (experts, applications) = (pool.ToList(), items.ToList());
        var poolHash = Hash(experts.Select(e => e.Line).Zip(experts.Select(Json)));
        var acceptedHash = Hash(applications.Select(a => a.Line).Zip(applications.Select(Json)));
        return new()
        {
            Format = format,
            Round = round,
            Sheets = sheets,
            PanelSize = panelSize,
            PoolHash = poolHash,
            AcceptedHash = acceptedHash,
            Pool = [.. Ranked(poolHash, experts, e => e.Line).Select((e, i) => e with { Number = i + 1 })],
            Items = [.. Ranked(acceptedHash, applications, a => a.Line).Select((a, i) => a with { Number = i + 1 })],
        };
    }

    /// <summary>The format of a draw that is made from it: the rule by which it is drawn.</summary>
    public string FormatOfDraw() => Format ?? DrawDocument.First;

    /// <summary>
    /// The seed: SHA-256 over format, pool hash, hash of the accepted applications, the log's root after both,
    /// and the public values' key, a line each.
    /// </summary>
    public string Seed(string logRoot, string key) => Digest($"{FormatOfDraw()}\n{PoolHash}\n{AcceptedHash}\n{logRoot}\n{key}\n");

    /// <summary>Those of the pool who can be drawn, by number: whoever takes part in an application of the round cannot.</summary>
    public IEnumerable<int> Able() => Pool.Where(e => e.TakesPart is not true).Select(e => e.Number);

    /// <summary>
    /// Everybody who may not review something, with the reason: the first of several. They are those of the applying unit, of
    /// whoever recommends it, of the bureau that supervises it, and of the units that it supervises itself; and whom earlier rounds
    /// tie to a unit with a part in it.
    /// </summary>
    public IReadOnlyList<DrawExclusion> Exclusions()
    {
        var byUnit = Pool.Where(e => e.Unit.Length > 0).ToLookup(e => e.Unit, StringComparer.Ordinal);
        var byBureau = Pool.Where(e => e.Bureau is { Length: > 0 }).ToLookup(e => e.Bureau!, StringComparer.Ordinal);
        ILookup<string, PoolLine> Tied(Func<PoolLine, IReadOnlyList<string>?> marks) =>
            Pool.SelectMany(e => (marks(e) ?? []).Select(mark => (mark, e))).ToLookup(t => t.mark, t => t.e, StringComparer.Ordinal);
        var (declared, reciprocal, partners) = (Tied(e => e.Declared), Tied(e => e.Reciprocal), Tied(e => e.Partners));
        return [.. Items.SelectMany(item => Of(item).DistinctBy(e => e.Expert))];

        IEnumerable<DrawExclusion> Of(ItemLine item)
        {
            IEnumerable<DrawExclusion> All(IEnumerable<PoolLine> experts, string reason) =>
                experts.Select(e => new DrawExclusion(e.Number, item.Number, reason));
            var parties = item.Parties ?? [];
            IReadOnlyList<string> parts = [item.Unit, .. parties];
            return All(byUnit[item.Unit], DrawExclusion.OwnUnit)
                .Concat(All(byUnit[item.Recommender], DrawExclusion.Recommender))
                .Concat(All(parties.SelectMany(party => byUnit[party]), DrawExclusion.Party))
                .Concat(All(byUnit[item.Bureau ?? ""], DrawExclusion.Bureau))
                .Concat(All(byBureau[item.Unit], DrawExclusion.Supervised))
                .Concat(All(parts.SelectMany(part => declared[part]), DrawExclusion.Declared))
                .Concat(All(parts.SelectMany(part => reciprocal[part]), DrawExclusion.Reciprocal))
                .Concat(All(parts.SelectMany(part => partners[part]), DrawExclusion.Partner));
        }
    }

    /// <summary>The applications for which the pool has fewer experts without a conflict than sheets, by number, and why.</summary>
    public IReadOnlyList<DrawShortage> Shortages(IReadOnlyList<DrawExclusion> exclusions)
    {
        var able = Able().ToHashSet();
        var barred = exclusions.Where(e => able.Contains(e.Expert)).ToLookup(e => e.Item);
        return
        [
            .. from item in Items
            let lacking = Sheets - (able.Count - barred[item.Number].Count())
            where lacking > 0
            let takePart = Pool.Where(e => e.TakesPart is true)
                .Select(e => new DrawExclusion(e.Number, item.Number, DrawExclusion.TakesPart))
            select new DrawShortage(item.Number, lacking, [.. barred[item.Number], .. takePart]),
        ];
    }

    // A file of before there were bureaus and parties has none, and the hash that it had.
    private static JsonObject Json(ItemLine item)
    {
        var json = new JsonObject
        {
            ["line"] = item.Line,
            ["unit"] = item.Unit,
            ["recommender"] = item.Recommender,
        };
        if (item.Parties is { } parties)
            json["parties"] = new JsonArray([.. parties.Select(party => (JsonNode)party)]);
        return WithBureau(json, item.Bureau);
    }

    private static JsonObject Json(PoolLine expert)
    {
        var json = WithBureau(new JsonObject { ["line"] = expert.Line, ["unit"] = expert.Unit }, expert.Bureau);
        if (expert.TakesPart is { } takesPart)
            json["takesPart"] = takesPart;
        Put("declared", expert.Declared);
        Put("reciprocal", expert.Reciprocal);
        Put("partners", expert.Partners);
        return json;

        void Put(string name, IReadOnlyList<string>? marks)
        {
            if (marks is not null)
                json[name] = new JsonArray([.. marks.Select(mark => (JsonNode)mark)]);
        }
    }

    private static JsonObject WithBureau(JsonObject line, string? bureau)
    {
        if (bureau is not null)
            line["bureau"] = bureau;
        return line;
    }

    private static string Hash(IEnumerable<(string Line, JsonObject Json)> lines) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                CanonicalJson.Utf8(new JsonArray([.. lines.OrderBy(l => l.Line, StringComparer.Ordinal).Select(l => (JsonNode)l.Json)]))
            )
        );

    private static IOrderedEnumerable<T> Ranked<T>(string hash, IEnumerable<T> lines, Func<T, string> line) =>
        lines.OrderBy(l => Digest(hash + line(l)), StringComparer.Ordinal).ThenBy(line, StringComparer.Ordinal);

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
