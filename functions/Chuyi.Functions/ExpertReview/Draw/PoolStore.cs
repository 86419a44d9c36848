using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using CsvHelper;
using CsvHelper.Configuration;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Expert pools (专家库): read from CSV, kept under the hash of their lines.</summary>
public sealed class PoolStore(Tables tables)
{
    /// <summary>So many wrong lines are named one by one.</summary>
    private const int MostTold = 20;

    private readonly TableClient people = tables.Get(Layout.Tables.People);

    /// <summary>Reads a CSV with the columns code, name, unit, field, email, phone. Every line must be right.</summary>
    public static Outcome<PoolExpert[]> Read(string csv)
    {
        try
        {
            using var reader = new CsvReader(
                new StringReader(csv.TrimStart('\uFEFF')),
                new CsvConfiguration(CultureInfo.InvariantCulture)
                {
                    TrimOptions = TrimOptions.Trim,
                    PrepareHeaderForMatch = header => header.Header.ToLowerInvariant(),
                }
            );
            return Read(reader.GetRecords<PoolExpert>().ToArray());
        }
        catch (CsvHelperException wrong)
        {
            var line = wrong.Context?.Parser?.Row ?? 1;
            return new Refusal(
                "pool-csv",
                $"专家库 CSV 第 {line} 行无法读取；须有 code,name,unit,field,email,phone 各列。",
                $"Line {line} of the pool cannot be read; it needs the columns code,name,unit,field,email,phone."
            );
        }
    }

    private static Outcome<PoolExpert[]> Read(PoolExpert[] typed)
    {
        if (typed.Length == 0)
            return new Refusal("pool-empty", "专家库没有任何专家。", "The pool has no expert.");
        var (experts, wrong) = (new List<PoolExpert>(), new List<Refusal>());
        foreach (var (e, i) in typed.Select((e, i) => (e, i + 2)))
            if (Line(e, i).TryGet(out var expert, out var refusal))
                experts.Add(expert);
            else
                wrong.Add(refusal);
        if (wrong.Count > MostTold)
            wrong = [.. wrong.Take(MostTold), AndMore(wrong.Count - MostTold)];
        if (Refusal.Of(wrong) is { } all)
            return all;
        return Fault(typed) is { } fault ? fault : experts.ToArray();
    }

    public static string Hash(IReadOnlyList<PoolExpert> experts) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        experts
                            .OrderBy(e => e.Code, StringComparer.Ordinal)
                            .Select(e => $"{e.Code}\t{e.Name}\t{e.Unit}\t{e.Field}\t{e.Email}\t{e.Phone}")
                    )
                )
            )
        );

    /// <summary>Stores a pool under its hash.</summary>
    public async Task<string> Keep(IReadOnlyList<PoolExpert> experts, CancellationToken cancellation)
    {
        var hash = Hash(experts);
        foreach (var batch in experts.Chunk(100))
            await Tables.InsertMissing(
                people,
                [
                    .. batch.Select(e => new TableEntity(RecipientKind.Pool(hash), e.Code)
                    {
                        ["Name"] = e.Name,
                        ["Unit"] = e.Unit,
                        ["Field"] = e.Field,
                        ["Email"] = e.Email,
                        ["Phone"] = e.Phone,
                    }),
                ],
                cancellation
            );
        return hash;
    }

    /// <summary>The pool as it was imported.</summary>
    public async Task<IReadOnlyList<PoolExpert>> Experts(string hash, CancellationToken cancellation = default)
    {
        string partition = RecipientKind.Pool(hash);
        var found = new List<PoolExpert>();
        await foreach (var row in people.QueryAsync<TableEntity>(r => r.PartitionKey == partition, cancellationToken: cancellation))
            found.Add(
                new PoolExpert
                {
                    Code = row.RowKey,
                    Name = Tables.Text(row, "Name"),
                    Unit = Tables.Text(row, "Unit"),
                    Field = Tables.Text(row, "Field"),
                    Email = Tables.Text(row, "Email"),
                    Phone = Tables.Text(row, "Phone"),
                }
            );
        // A line that is lacking or another one would change who can be drawn.
        return Hash(found) == hash
            ? found
            : throw new CorruptStorageException($"The pool {hash}", new FormatException("its lines have another hash."));
    }

    // As it was read, not as it was typed.
    private static Outcome<PoolExpert> Line(PoolExpert e, int line)
    {
        if (e.Code.Length == 0 || e.Code.Any(c => !char.IsAsciiLetterOrDigit(c)))
            return new Refusal(
                "pool-code",
                $"第 {line} 行：专家代码只能由字母和数字组成。",
                $"Line {line}: a code consists of letters and digits."
            );
        if (!EmailAddress.Read(e.Email).TryGet(out var email, out var refusal))
            return OfLine(line, "pool-email", "email", refusal);
        if (!PhoneNumber.Read(e.Phone).TryGet(out var phone, out refusal))
            return OfLine(line, "pool-phone", "phone", refusal);
        if (TooLong(e) is { } text)
            return OfLine(line, "pool-text", "code,name,unit,field", text);
        return e with { Email = email.Text, Phone = phone.Text };
    }

    private static Refusal? Fault(PoolExpert[] experts)
    {
        // The draw names all who are not on the panel as its reserve, and that must fit what one fact may have.
        if (experts.Sum(e => e.Code.Length + 3) > Layout.Tables.LongestText * 3 / 4)
            return new Refusal(
                "pool-large",
                $"专家库过大（{experts.Length} 人），请缩短专家代码或减少人数。",
                $"The pool of {experts.Length} experts is too large; please use shorter codes or fewer experts."
            );
        return experts.GroupBy(e => e.Code, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? new Refusal("pool-twice", $"专家代码 {twice.Key} 重复。", $"The code {twice.Key} stands there twice.")
            : PoolPersons.Fault(experts);
    }

    private static Refusal? TooLong(PoolExpert e) =>
        TextLimits.Fault("expert", e.Code)
        ?? TextLimits.Fault("name", e.Name)
        ?? TextLimits.Fault("unitName", e.Unit)
        ?? TextLimits.Fault("title", e.Field);

    private static Refusal AndMore(int lines) => new("pool-more", $"另有 {lines} 行有误。", $"Wrong lines besides: {lines}.");

    private static Refusal OfLine(int line, string code, string column, Refusal refusal) =>
        new(code, $"第 {line} 行，{column} 列：{refusal.Reason.Zh}", $"Line {line}, column {column}: {refusal.Reason.En}");
}
