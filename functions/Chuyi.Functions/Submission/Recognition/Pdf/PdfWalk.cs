using UglyToad.PdfPig.Tokens;

namespace Chuyi.Functions.Submission;

/// <summary>All in a PDF that can run, start or hold something: from its catalogue through forms, outlines and pages.</summary>
internal sealed class PdfWalk(PdfGraph graph, RecognitionBudget budget)
{
    private const int PagesForText = 100;

    private static readonly string[] Holding = ["FileAttachment", "RichMedia", "Movie", "Sound", "Screen", "3D"];

    private readonly PdfActions actions = new(graph);
    private readonly HashSet<IndirectReferenceToken> seen = [];
    private readonly List<DocumentNote> notes = [];
    private int pages,
        pagesWithText;

    /// <returns>What is worth knowing; null if it has no page.</returns>
    public IReadOnlyList<DocumentNote>? Read(DictionaryToken catalog)
    {
        Catalog(catalog);
        Form(graph.DictionaryOf(catalog, "AcroForm"));
        Outline(graph.DictionaryOf(catalog, "Outlines"));
        Pages(PdfGraph.Of(catalog, "Pages"), null, 0);
        if (pages > 0 && pagesWithText == 0)
            notes.Add(DocumentNote.NoTextLayer);
        return pages > 0 ? notes : null;
    }

    private void Catalog(DictionaryToken catalog)
    {
        actions.Check(PdfGraph.Of(catalog, "OpenAction"));
        actions.CheckAll(catalog);
        var names = graph.DictionaryOf(catalog, "Names");
        if (HasNames(graph.DictionaryOf(names, "JavaScript"), 0))
            throw new UnfitException(DocumentFault.Scripts);
        if (HasNames(graph.DictionaryOf(names, "EmbeddedFiles"), 0) || graph.ListOf(catalog, "AF").Count > 0)
            throw new UnfitException(DocumentFault.Attachments);
        if (graph.DictionaryOf(catalog, "Collection") is not null)
            throw new UnfitException(DocumentFault.Attachments);
    }

    private bool HasNames(DictionaryToken? tree, int depth) =>
        tree is not null
        && depth < 32
        && (graph.ListOf(tree, "Names").Count > 0 || graph.ListOf(tree, "Kids").Any(kid => HasNames(graph.Dictionary(kid), depth + 1)));

    private void Form(DictionaryToken? form)
    {
        if (PdfGraph.Of(form, "XFA") is not null)
            notes.Add(DocumentNote.Xfa);
        var fields = graph.ListOf(form, "Fields");
        if (fields.Count > 0)
            notes.Add(DocumentNote.FormFields);
        foreach (var field in fields)
            Field(field, 0);
    }

    private void Field(IToken token, int depth)
    {
        if (depth > 64 || !Enter(token) || graph.Dictionary(token) is not { } field)
            return;
        actions.Check(PdfGraph.Of(field, "A"));
        actions.CheckAll(field);
        foreach (var kid in graph.ListOf(field, "Kids"))
            Field(kid, depth + 1);
    }

    // One after the other by Next, one below the other by First.
    private void Outline(DictionaryToken? top)
    {
        var open = new Stack<IToken>();
        if (PdfGraph.Of(top, "First") is { } first)
            open.Push(first);
        while (open.TryPop(out var token))
        {
            if (!Enter(token) || graph.Dictionary(token) is not { } item)
                continue;
            actions.Check(PdfGraph.Of(item, "A"));
            foreach (var next in (string[])["First", "Next"])
                if (PdfGraph.Of(item, next) is IndirectReferenceToken other)
                    open.Push(other);
        }
    }

    private void Pages(IToken? token, DictionaryToken? resources, int depth)
    {
        if (token is null || depth > 128 || !Enter(token) || graph.Dictionary(token) is not { } node)
            return;
        resources = graph.DictionaryOf(node, "Resources") ?? resources;
        if (graph.NameOf(node, "Type") == "Pages" || PdfGraph.Of(node, "Kids") is not null)
        {
            foreach (var kid in graph.ListOf(node, "Kids"))
                Pages(kid, resources, depth + 1);
            return;
        }
        if (++pages > budget.Limits.Entries)
            throw new UnfitException(DocumentFault.TooComplex);
        actions.CheckAll(node);
        foreach (var annotation in graph.ListOf(node, "Annots"))
            Annotation(graph.Dictionary(annotation));
        if (pages <= PagesForText && graph.DictionaryOf(resources, "Font") is { Data.Count: > 0 })
            pagesWithText++;
    }

    private void Annotation(DictionaryToken? annotation)
    {
        if (Holding.Contains(graph.NameOf(annotation, "Subtype")))
            throw new UnfitException(DocumentFault.Attachments);
        actions.Check(PdfGraph.Of(annotation, "A"));
        actions.CheckAll(annotation);
    }

    // Whether it is met for the first time: a tree that goes in circles ends there.
    private bool Enter(IToken token) => token is not IndirectReferenceToken reference || seen.Add(reference);
}
