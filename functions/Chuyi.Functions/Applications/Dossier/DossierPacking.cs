using System.Globalization;
using System.Text;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>What stands where in the ZIP of a dossier: a folder a part, in the order in which the round lists them.</summary>
public static class DossierPacking
{
    /// <summary>The list of all that is in it, in the form that <c>sha256sum -c</c> checks.</summary>
    public const string Manifest = "manifest-sha256.txt";

    /// <summary>What the answers to the form of the round are called.</summary>
    public const string Form = "申报表.json";

    // What a supplement replaced.
    private const string Earlier = "补正前";

    // What some system takes in no name.
    private const string Unsuitable = "<>:\"/\\|?*";

    /// <summary>All of an application: what was submitted, what a supplement replaced of it and, for whom they are, the answers.</summary>
    public static IReadOnlyList<PackedFile> Whole(ApplicationState application, bool withAnswers)
    {
        var parts = application.Submission!.Numbers.Parts;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        List<PackedFile> files =
        [
            .. Of(application.Documents, parts, "", names),
            .. Of(application.EarlierDocuments, parts, Earlier, names),
        ];
        if (withAnswers && application.Answers is { } answers)
            files.Add(new(Form, answers.Sha256, answers.Bytes));
        return files;
    }

    /// <summary>The documents alone, by the names that they have here.</summary>
    public static IReadOnlyList<PackedFile> Of(IReadOnlyList<SealedDocument> documents, IReadOnlyList<DossierPart> parts) =>
        [.. Of(documents, parts, "", new(StringComparer.OrdinalIgnoreCase))];

    /// <summary>The manifest of files.</summary>
    public static byte[] ManifestOf(IReadOnlyList<PackedFile> files) =>
        Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{file.Sha256}  {file.Path}\n")));

    private static IEnumerable<PackedFile> Of(
        IReadOnlyList<SealedDocument> documents,
        IReadOnlyList<DossierPart> parts,
        string folder,
        HashSet<string> names
    ) =>
        from part in parts.Index()
        from document in documents
        where document.Kind == part.Item.Kind
        let place = (folder.Length > 0 ? folder + "/" : "") + Name($"{Number(part.Index + 1)}-{part.Item.Name.Zh}") + "/"
        select new PackedFile(Free(place, Name(document.FileName), names), document.Sha256, document.Bytes);

    // Two files of one name, or of names that some system takes for one, stand beside each other.
    private static string Free(string place, string name, HashSet<string> names)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var free = place + name;
        for (var n = 2; !names.Add(free); n++)
            free = $"{place}{stem} ({n.ToString(CultureInfo.InvariantCulture)}){extension}";
        return free;
    }

    private static string Name(string name) => string.Concat(name.Select(c => Unsuitable.Contains(c) ? '_' : c)).TrimEnd('.', ' ');

    private static string Number(int place) => place.ToString("D2", CultureInfo.InvariantCulture);
}
