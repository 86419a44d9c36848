namespace Chuyi.Cli.Demo;

/// <summary>Something the story says must be so, and whether it was.</summary>
/// <param name="Seen">What was seen instead; empty if it held.</param>
public sealed record Expectation(string What, bool Held, string Seen);

/// <summary>What the story expected, in the order in which it was told.</summary>
internal sealed class Expectations(Narrator narrator)
{
    private readonly List<Expectation> all = [];

    public IReadOnlyList<Expectation> All => all;

    public void Check(bool held, string what, string seen = "")
    {
        var expectation = new Expectation(what, held, held ? "" : seen);
        lock (all)
            all.Add(expectation);
        narrator.Tell(expectation);
    }
}
