namespace Chuyi.Functions.Web;

/// <summary>
/// Declares that a page is the same for everybody who is not signed in, but for the language and the size of type: it is made
/// once in a while and kept meanwhile (<see cref="PageCache"/>).
/// </summary>
/// <param name="query">
/// What of the query it depends on. Asked for with anything else it is made each time, for its links repeat what it was asked for.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CachedAttribute(params string[] query) : Attribute
{
    public IReadOnlyList<string> Query { get; } = query;
}
