using UglyToad.PdfPig.Tokens;

namespace Chuyi.Functions.Submission;

/// <summary>What happens in a PDF when it is opened, or something in it is pressed.</summary>
internal sealed class PdfActions(PdfGraph graph)
{
    private const int Deepest = 64;

    /// <summary>What <c>A</c>, <c>OpenAction</c> or the like does, and what comes after it.</summary>
    public void Check(IToken? action, int depth = 0)
    {
        if (depth > Deepest || graph.Dictionary(action) is not { } one)
            return;
        switch (graph.NameOf(one, "S"))
        {
            case "JavaScript":
                throw new UnfitException(DocumentFault.Scripts);
            case "Launch":
                throw new UnfitException(DocumentFault.Launch);
            case "GoToE":
                throw new UnfitException(DocumentFault.Attachments);
            case "Rendition" when PdfGraph.Of(one, "JS") is not null:
                throw new UnfitException(DocumentFault.Scripts);
        }
        foreach (var next in graph.ListOf(one, "Next"))
            Check(next, depth + 1);
    }

    /// <summary>The actions that something has for occasions (<c>AA</c>).</summary>
    public void CheckAll(DictionaryToken? holder)
    {
        if (graph.DictionaryOf(holder, "AA") is { } occasions)
            foreach (var action in occasions.Data.Values)
                Check(action);
    }
}
