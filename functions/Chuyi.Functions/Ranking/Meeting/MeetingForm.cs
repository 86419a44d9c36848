using System.Globalization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Ranking;

/// <summary>The form of the minutes of a panel meeting. Applications are named by their ranks, as they stand on the list.</summary>
public static class MeetingForm
{
    public const string Day = "meetingDay",
        Present = "present",
        Minutes = "minutes",
        Rank = "findingRank",
        Found = "found",
        Findings = "findings";

    public static Outcome<MeetingMinutes> Read(IFormCollection fields, RankedList list)
    {
        var findings = new List<MeetingFinding>();
        foreach (var (rank, found) in Rows(fields))
        {
            if (!list.At(Forms.Whole(rank)).TryGet(out var item, out var unknown))
                return unknown with { Field = Findings };
            findings.Add(new(item.Application, found));
        }
        return new MeetingMinutes
        {
            ListHash = fields["list"].ToString(),
            Day = DateOnly.TryParseExact(fields[Day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : default,
            Present = [.. fields[Present].OfType<string>()],
            Minutes = fields[Minutes].ToString(),
            Findings = findings,
        };
    }

    // A row of which nothing is filled in is none.
    private static IEnumerable<(string Rank, string Found)> Rows(IFormCollection fields) =>
        Enumerable
            .Range(0, Math.Max(fields[Rank].Count, fields[Found].Count))
            .Select(n => (Rank: fields[Rank].ElementAtOrDefault(n)?.Trim() ?? "", Found: fields[Found].ElementAtOrDefault(n)?.Trim() ?? ""))
            .Where(row => row.Rank.Length + row.Found.Length > 0);
}
