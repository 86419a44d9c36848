namespace Chuyi.Functions.Submission;

/// <summary>A ZIP of documents: each is opened as if it had come alone, and an archive among them is one too many.</summary>
internal static class ArchiveReading
{
    // What systems leave in an archive without asking.
    private static readonly string[] LeftThere = [".DS_Store", "Thumbs.db", "desktop.ini"];

    public static Recognized Read(Stream content, IReadOnlyList<ZipEntry> entries, RecognitionBudget budget)
    {
        var notes = new List<DocumentNote>();
        var count = 0;
        foreach (var entry in entries.Where(entry => !entry.IsFolder))
        {
            if (entry.Name.StartsWith('/') || entry.Name.Split('/').Contains("..") || entry.Name.Contains(':'))
                throw new UnfitException(DocumentFault.PathInside, entry.Name);
            if (entry.Name.StartsWith("__MACOSX/", StringComparison.Ordinal) || LeftThere.Contains(Path.GetFileName(entry.Name)))
                continue;
            using var part = new ZipContent(content, entry, budget);
            using var file = part.Whole();
            var inside = One(file, entry, budget);
            if (inside.Fault is { } fault)
                throw new UnfitException(fault, inside.Inside is null ? entry.Name : $"{entry.Name} › {inside.Inside}");
            notes.AddRange(inside.Notes);
            count++;
        }
        return count > 0 ? Recognized.As(DocumentType.Zip, notes) : Recognized.Unfit(DocumentFault.Empty, DocumentType.Zip);
    }

    private static Recognized One(Stream file, ZipEntry entry, RecognitionBudget budget)
    {
        try
        {
            return Opening.Read(new GuardedContent(file, budget), budget, depth: 1);
        }
        catch (UnfitException unfit)
        {
            throw new UnfitException(unfit.Fault, unfit.Inside is null ? entry.Name : $"{entry.Name} › {unfit.Inside}");
        }
    }
}
