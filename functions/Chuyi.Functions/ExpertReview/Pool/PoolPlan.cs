using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What would come of taking a list of experts as the pool of a round (专家库). Nothing is stored by it.</summary>
public sealed record PoolPlan
{
    /// <summary>What is wrong, by row; while anything is, nothing is taken.</summary>
    public required IReadOnlyList<SheetFault> Faults { get; init; }

    /// <summary>What is taken otherwise than it was written.</summary>
    public required IReadOnlyList<RowLine> Repairs { get; init; }

    /// <summary>What may be right, and ought to be looked at.</summary>
    public required IReadOnlyList<SheetFault> Notes { get; init; }

    /// <summary>Who would be in the pool.</summary>
    public required IReadOnlyList<PoolExpert> Experts { get; init; }

    /// <summary>How many of them stood in a pool before.</summary>
    public required int Known { get; init; }

    /// <summary>Whether it can be taken as it stands.</summary>
    public bool MayBeTaken => Faults.Count == 0;

    /// <summary>Reads every row, mends what is beyond doubt, and says all that is wrong.</summary>
    /// <param name="experts">Whoever stood in a pool before.</param>
    public static PoolPlan Of(IReadOnlyList<SheetRow> rows, KnownUnits units, KnownExperts experts)
    {
        var (faults, repairs, notes) = (new List<SheetFault>(), new List<RowLine>(), new List<SheetFault>());
        var (lines, seen) = (new List<(int Line, PoolExpert Expert)>(), new Dictionary<PoolExpert, int>());
        foreach (var row in rows)
        {
            var mended = Mended(row, units);
            if (!seen.TryAdd(mended, row.Line))
            {
                repairs.Add(PoolRepairs.Same(row.Line, seen[mended]));
                continue;
            }
            var expert = Read(row.Line, mended, faults);
            repairs.AddRange(
                from column in PoolColumns.Form.Columns
                let to = Cell(expert, column)
                where row[column] != to
                select PoolRepairs.Of(row.Line, column, row[column], to)
            );
            if (expert.Unit.Length > 0 && units.Named(expert.Unit) is null)
                notes.Add(new(row.Line, PoolColumns.Unit, UnknownUnit(expert.Unit)));
            lines.Add((row.Line, expert));
        }
        faults.AddRange(Codes(lines));
        faults.AddRange(PoolPersons.Faults(lines));
        faults.AddRange(PoolRecords.Faults(lines, experts));
        notes.AddRange(PoolPersons.Namesakes(lines));
        notes.AddRange(PoolRecords.Notes(lines, experts));
        if (TooLarge(lines) is { } large)
            faults.Add(new(0, null, large));
        return new()
        {
            Faults = [.. faults.OrderBy(fault => fault.Line)],
            Repairs = [.. repairs.OrderBy(repair => repair.Line)],
            Notes = [.. notes.OrderBy(note => note.Line)],
            Experts = [.. lines.Select(line => line.Expert)],
            Known = lines.Count(line => experts.Find(line.Expert) is not null),
        };
    }

    private static PoolExpert Mended(SheetRow row, KnownUnits units)
    {
        string Of(SheetColumn column) => PoolCells.Mend(column, row[column], units);
        return new()
        {
            Code = Of(PoolColumns.Code),
            Name = Of(PoolColumns.Name),
            Unit = Of(PoolColumns.Unit),
            Field = Of(PoolColumns.Field),
            Email = Of(PoolColumns.Email),
            Phone = Of(PoolColumns.Phone),
            Bureau = Of(PoolColumns.Bureau),
            Title = Of(PoolColumns.Title),
        };
    }

    private static string Cell(PoolExpert expert, SheetColumn column) =>
        column == PoolColumns.Code ? expert.Code
        : column == PoolColumns.Name ? expert.Name
        : column == PoolColumns.Unit ? expert.Unit
        : column == PoolColumns.Field ? expert.Field
        : column == PoolColumns.Email ? expert.Email
        : column == PoolColumns.Bureau ? expert.Bureau
        : column == PoolColumns.Title ? expert.Title
        : expert.Phone;

    // As it was read, not as it was typed.
    private static PoolExpert Read(int line, PoolExpert expert, List<SheetFault> faults)
    {
        void Wrong(SheetColumn column, Refusal refusal) => faults.Add(new(line, column, refusal));
        if (expert.Code.Length == 0 || expert.Code.Any(c => !char.IsAsciiLetterOrDigit(c)))
            Wrong(PoolColumns.Code, NoCode);
        foreach (var (column, limit) in Texts)
            if (TextLimits.Fault(limit, Cell(expert, column)) is { } text)
                Wrong(column, text);
        foreach (var column in PoolColumns.Form.Columns)
            if (Cell(expert, column).Contains('\uFFFD', StringComparison.Ordinal))
                Wrong(column, Garbled);
        foreach (var column in (SheetColumn[])[PoolColumns.Name, PoolColumns.Unit])
            if (Cell(expert, column).Length == 0)
                Wrong(column, Lacking(column));
        if (!EmailAddress.Read(expert.Email).TryGet(out var email, out var refusal))
            Wrong(PoolColumns.Email, refusal);
        if (!PhoneNumber.Read(expert.Phone).TryGet(out var phone, out refusal))
            Wrong(PoolColumns.Phone, refusal);
        return expert with { Email = email?.Text ?? expert.Email, Phone = phone?.Text ?? expert.Phone };
    }

    private static IReadOnlyList<(SheetColumn Column, string Limit)> Texts { get; } =
    [
        (PoolColumns.Code, "expert"),
        (PoolColumns.Name, "name"),
        (PoolColumns.Unit, "unitName"),
        (PoolColumns.Field, "title"),
        (PoolColumns.Bureau, "unitName"),
        (PoolColumns.Title, "post"),
    ];

    private static IEnumerable<SheetFault> Codes(List<(int Line, PoolExpert Expert)> lines) =>
        from same in lines.GroupBy(line => line.Expert.Code, StringComparer.OrdinalIgnoreCase)
        where same.Key.Length > 0
        from twice in same.Skip(1)
        select new SheetFault(twice.Line, PoolColumns.Code, Twice(same.First().Line, same.Key));

    // The draw names all who are not on the panel as its reserve, and that must fit what one fact may have.
    private static Refusal? TooLarge(List<(int Line, PoolExpert Expert)> lines) =>
        lines.Sum(line => line.Expert.Code.Length + 3) > Layout.Tables.LongestText * 3 / 4
            ? new Refusal(
                "pool-large",
                $"专家库过大（{lines.Count} 人），请缩短专家代码或减少人数。",
                $"The pool of {lines.Count} experts is too large; please use shorter codes or fewer experts."
            )
            : null;

    private static Refusal NoCode { get; } = new("pool-code", "专家代码只能由字母和数字组成。", "A code consists of letters and digits.");

    private static Refusal Garbled { get; } =
        new(
            "pool-garbled",
            "有无法识别的字符（\uFFFD），请核对原文，并以 UTF-8 或 GBK 编码保存后重新上传。",
            "There are characters that could not be read (\uFFFD); please compare the source, save it as UTF-8 or GBK, and upload it again."
        );

    private static Refusal Lacking(SheetColumn column) =>
        new("pool-lacking", $"请填写{column.Name.Zh}。", $"Please fill in: {column.Name.En}.");

    private static Refusal Twice(int first, string code) =>
        new("pool-twice", $"专家代码 {code} 与第 {first} 行重复。", $"The code {code} stands in row {first} as well.");

    private static Refusal UnknownUnit(string unit) =>
        new(
            "pool-unit",
            $"单位名录中没有{Quotation.Of(unit)}，回避只能按这一写法判断。",
            $"{Quotation.Of(unit)} is not among the units on file, so that recusal goes by this spelling alone."
        );
}
