using System.Xml;

namespace Chuyi.Functions.Submission;

/// <summary>The XML of a package, element by element: nothing is held, nothing fetched, no entity defined.</summary>
internal static class PackageXml
{
    private const long MostCharacters = 512 << 20;

    /// <summary>Every element, with what its attributes say.</summary>
    /// <returns>How many there are.</returns>
    public static int Read(Stream archive, ZipEntry entry, RecognitionBudget budget, Action<string, Func<string, string?>> element)
    {
        using var part = new ZipContent(archive, entry, budget);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            CheckCharacters = false,
        };
        var count = 0;
        try
        {
            using var reader = XmlReader.Create(part, settings);
            while (reader.Read())
                if (reader.NodeType == XmlNodeType.Element)
                {
                    count++;
                    element(reader.LocalName, reader.GetAttribute);
                }
        }
        catch (XmlException)
        {
            throw new UnfitException(DocumentFault.Unreadable, entry.Name);
        }
        return count;
    }
}
