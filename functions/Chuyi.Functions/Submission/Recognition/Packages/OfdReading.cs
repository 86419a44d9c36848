namespace Chuyi.Functions.Submission;

/// <summary>An OFD (GB/T 33190): a package whose root names its documents, each of which has pages.</summary>
internal static class OfdReading
{
    public const string Root = "OFD.xml";

    public static Recognized Read(Stream content, IReadOnlyList<ZipEntry> entries, RecognitionBudget budget)
    {
        var (isRoot, documents, pages) = (false, 0, 0);
        PackageXml.Read(
            content,
            PackageReading.Find(entries, Root)!,
            budget,
            (name, _) =>
            {
                isRoot |= name == "OFD";
                documents += name == "DocRoot" ? 1 : 0;
            }
        );
        if (!isRoot || documents == 0)
            return Recognized.Unfit(DocumentFault.Unreadable, DocumentType.Ofd);
        // GM/T 0099: what is encrypted is listed beside the root.
        if (entries.Any(entry => entry.Name.EndsWith("Encryptions.xml", StringComparison.OrdinalIgnoreCase)))
            return Recognized.Unfit(DocumentFault.NeedsPassword, DocumentType.Ofd);
        foreach (var entry in entries.Where(entry => !entry.IsFolder))
            if (Path.GetFileName(entry.Name).Equals("Document.xml", StringComparison.OrdinalIgnoreCase))
                PackageXml.Read(content, entry, budget, (name, _) => pages += name == "Page" ? 1 : 0);
            else if (Path.GetFileName(entry.Name).Equals("Attachments.xml", StringComparison.OrdinalIgnoreCase))
                PackageXml.Read(content, entry, budget, Attached);
            else
                PackageReading.Check(content, entry, budget);
        return pages > 0 ? Recognized.As(DocumentType.Ofd) : Recognized.Unfit(DocumentFault.Unreadable, DocumentType.Ofd);
    }

    // An electronic invoice carries its own data as XML: it is no attachment that anybody opens.
    private static void Attached(string name, Func<string, string?> says)
    {
        if (name == "Attachment" && !"xml".Equals(says("Format"), StringComparison.OrdinalIgnoreCase))
            throw new UnfitException(DocumentFault.Attachments);
    }
}
