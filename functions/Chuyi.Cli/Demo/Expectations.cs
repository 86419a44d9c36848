namespace Chuyi.Cli.Demo;

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
