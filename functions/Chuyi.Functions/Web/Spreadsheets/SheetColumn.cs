using Chuyi.Functions.Cases;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Web;

/// <summary>A column of a list that somebody fills in and uploads.</summary>
/// <param name="Name">What stands over it.</param>
/// <param name="Field">What rules call it.</param>
/// <param name="IsNeeded">Whether a list must have it.</param>
/// <param name="Example">What the template shows.</param>
/// <param name="Others">What else people write over it.</param>
public sealed record SheetColumn(Sentence Name, string Field, bool IsNeeded, string Example, params IReadOnlyList<string> Others)
{
    /// <summary>Whether what stands over a column of a file means this one.</summary>
    public bool Is(string heading) => Others.Concat([Name.Zh, Name.En]).Any(name => UnitNames.Same(heading, name));
}
