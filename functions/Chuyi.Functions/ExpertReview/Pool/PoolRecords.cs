using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What is known of the people of a list from the pools of other rounds, and from what the office decided of them.</summary>
public static class PoolRecords
{
    /// <summary>Every row of somebody who has retired, and of somebody who holds a row before it under another address.</summary>
    public static IEnumerable<SheetFault> Faults(IReadOnlyList<(int Line, PoolExpert Expert)> lines, KnownExperts experts)
    {
        var known = lines
            .SelectMany(line => experts.Find(line.Expert) is { } one ? new[] { (line.Line, line.Expert, Person: one) } : [])
            .ToList();
        return known
            .Where(one => one.Person.IsRetired)
            .Select(one => new SheetFault(one.Line, PoolColumns.Name, Retired(one.Person.Retirement!.Reason)))
            .Concat(
                from same in known.GroupBy(one => one.Person.Id, StringComparer.Ordinal)
                let first = same.First()
                from twice in same.Skip(1)
                where !SharesMark(first.Expert, twice.Expert)
                select new SheetFault(twice.Line, PoolColumns.Name, SamePerson(first.Line))
            );
    }

    /// <summary>Every row with the address of one and the number of another.</summary>
    public static IEnumerable<SheetFault> Notes(IReadOnlyList<(int Line, PoolExpert Expert)> lines, KnownExperts experts) =>
        from line in lines
        let persons = experts.Marked(line.Expert)
        where persons.Count > 1
        select new SheetFault(line.Line, PoolColumns.Phone, TwoPersons(persons[1].Latest));

    // What the rows themselves show is said by column.
    private static bool SharesMark(PoolExpert one, PoolExpert other) =>
        ExpertFold.MarksOf(one).Intersect(ExpertFold.MarksOf(other), StringComparer.Ordinal).Any();

    private static Refusal Retired(string reason) =>
        new(
            "pool-retired",
            $"该专家已退出专家库（{reason}），请删去此行；需要恢复的，先在专家库中办理。",
            $"This expert has retired from the pool ({reason}). Please leave the row out, or bring them back on their page first."
        );

    private static Refusal SamePerson(int first) =>
        new(
            "pool-same-person",
            $"与第 {first} 行为同一人（专家库中已合并，或曾用另一邮箱、手机号）；一人只能占一行。",
            $"Row {first} is the same person, by what is on file of the experts; a person holds one row."
        );

    private static Refusal TwoPersons(PoolExpert other) =>
        new(
            "pool-two-persons",
            $"邮箱与手机号分属专家库中的两条记录（手机号为{Quotation.Of(other.Name)}所有），按邮箱识别；确为同一人的，请在专家库中合并。",
            $"Address and number are on file of two experts (the number of {Quotation.Of(other.Name)}); the address decides. "
                + "If they are one, please merge their records."
        );
}
