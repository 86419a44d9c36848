using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using CsvHelper;
using CsvHelper.Configuration;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Expert pools (专家库): read from CSV, kept under the hash of their lines.</summary>
public sealed class PoolStore(Tables tables)
{
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
            var experts = reader.GetRecords<PoolExpert>().ToArray();
            return Fault(experts) is { } fault ? fault : experts;
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
            await Tables.InsertOnce(
                people,
                [
                    .. batch.Select(e => new TableEntity(Recipient.Pool(hash), e.Code)
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
        var partition = Recipient.Pool(hash);
        var found = new List<PoolExpert>();
        await foreach (var row in people.QueryAsync<TableEntity>(r => r.PartitionKey == partition, cancellationToken: cancellation))
            found.Add(
                new PoolExpert(
                    row.RowKey,
                    row.GetString("Name"),
                    row.GetString("Unit"),
                    row.GetString("Field"),
                    row.GetString("Email"),
                    row.GetString("Phone")
                )
            );
        return found;
    }

    private static Refusal? Fault(PoolExpert[] experts)
    {
        if (experts.Length == 0)
            return new Refusal("pool-empty", "专家库没有任何专家。", "The pool has no expert.");
        foreach (var (e, i) in experts.Select((e, i) => (e, i + 2)))
        {
            if (e.Code.Length == 0 || e.Code.Any(c => !char.IsAsciiLetterOrDigit(c)))
                return new Refusal(
                    "pool-code",
                    $"第 {i} 行：专家代码只能由字母和数字组成。",
                    $"Line {i}: a code consists of letters and digits."
                );
            if (!PostOffice.CanReach(e.Email))
                return new Refusal("pool-email", $"第 {i} 行：邮箱无效。", $"Line {i}: the e-mail address is not valid.");
            if (e.Phone.Count(char.IsAsciiDigit) < 4)
                return new Refusal("pool-phone", $"第 {i} 行：手机号无效。", $"Line {i}: the phone number is not valid.");
        }
        return experts.GroupBy(e => e.Code, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? new Refusal("pool-twice", $"专家代码 {twice.Key} 重复。", $"The code {twice.Key} stands there twice.")
            : PoolPersons.Fault(experts);
    }
}
