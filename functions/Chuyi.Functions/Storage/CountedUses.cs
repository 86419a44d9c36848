using System.Globalization;

namespace Chuyi.Functions.Storage;

/// <summary>What counts against a limit: by which form, and when. Pure; its text is what is stored.</summary>
public sealed record CountedUses(IReadOnlyList<(DateTimeOffset At, string Form)> Entries)
{
    public static CountedUses Nothing { get; } = new([]);

    /// <summary>After one more, or null when none is left. A form that was counted is not counted again.</summary>
    public CountedUses? With(Limit limit, string form, DateTimeOffset now)
    {
        var counting = Entries.Where(entry => entry.At > now - limit.Period).ToList();
        if (Has(form))
            return this;
        return counting.Count < limit.Most ? new([.. counting, (now, form)]) : null;
    }

    public bool Has(string form) => Entries.Any(entry => entry.Form == form);

    /// <summary>When the last of it counts no longer.</summary>
    public DateTimeOffset Until(Limit limit) => Entries.Max(entry => entry.At) + limit.Period;

    public static CountedUses Read(string text) =>
        new([
            .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(entry => entry.Split(':'))
                .Select(parts => (new DateTimeOffset(long.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.Zero), parts[1])),
        ]);

    public override string ToString() =>
        string.Join(' ', Entries.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.At.UtcTicks}:{entry.Form}")));
}
