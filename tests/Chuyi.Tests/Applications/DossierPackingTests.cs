using System.Text;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Applications;

/// <summary>Where what of a dossier stands in its ZIP.</summary>
public sealed class DossierPackingTests
{
    private static readonly IReadOnlyList<DossierPart> Parts = [.. DossierPart.Default.Take(2)];

    [Fact]
    public void A_folder_a_part_in_the_order_of_the_round() =>
        Assert.Equal(
            [$"01-{Parts[0].Name.Zh}/申报书.pdf", $"02-{Parts[1].Name.Zh}/方案.pdf"],
            Paths([Document(Parts[1].Kind, "方案.pdf"), Document(Parts[0].Kind, "申报书.pdf")])
        );

    [Fact]
    public void Files_of_one_name_stand_beside_each_other() =>
        Assert.Equal(
            ["a.pdf", "A (2).PDF", "a (3).pdf"],
            Paths([Document(Parts[0].Kind, "a.pdf"), Document(Parts[0].Kind, "A.PDF"), Document(Parts[0].Kind, "a.pdf")])
                .Select(path => path.Split('/')[1])
        );

    [Fact]
    public void A_name_that_some_system_does_not_take_is_written_otherwise() =>
        Assert.Equal(
            ["为何_.pdf", "a_b.pdf"],
            Paths([Document(Parts[0].Kind, "为何?.pdf"), Document(Parts[0].Kind, "a|b.pdf.")]).Select(Name)
        );

    [Fact]
    public void Its_manifest_is_one_that_sha256sum_checks() =>
        Assert.Equal(
            $"{new string('a', 64)}  01-{Parts[0].Name.Zh}/申报书.pdf\n",
            Encoding.UTF8.GetString(DossierPacking.ManifestOf(DossierPacking.Of([Document(Parts[0].Kind, "申报书.pdf")], Parts)))
        );

    private static IEnumerable<string> Paths(IReadOnlyList<SealedDocument> documents) =>
        DossierPacking.Of(documents, Parts).Select(file => file.Path);

    private static string Name(string path) => path.Split('/')[^1];

    private static SealedDocument Document(string kind, string name) =>
        new()
        {
            Id = name,
            Kind = kind,
            FileName = name,
            ContentType = "application/pdf",
            Bytes = 7,
            Sha256 = new string('a', 64),
        };
}
