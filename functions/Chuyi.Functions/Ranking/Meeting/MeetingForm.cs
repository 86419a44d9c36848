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
        // A row of which nothing is filled in is none.
        foreach (var row in Forms.Rows(fields, Rank, Found).Where(row => row.Any(cell => cell.Length > 0)))
        {
            if (!list.At(Forms.Whole(row[0])).TryGet(out var item, out var unknown))
                return unknown with { Field = Findings };
            findings.Add(new(item.Application, row[1]));
        }
        return new MeetingMinutes
        {
            ListHash = fields["list"].ToString(),
            Day = Forms.Day(fields[Day]) ?? default,
            Present = [.. fields[Present].OfType<string>()],
            Minutes = fields[Minutes].ToString(),
            Findings = findings,
        };
    }
}
