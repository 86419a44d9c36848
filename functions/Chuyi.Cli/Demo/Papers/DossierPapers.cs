using System.Text;

namespace Chuyi.Cli.Demo.Papers;

/// <summary>The documents of one application. The same school and seed give the same bytes.</summary>
public static class DossierPapers
{
    /// <summary>The four documents an application consists of, together somewhat less than a megabyte.</summary>
    public static IReadOnlyList<Paper> Of(School school, int seed)
    {
        var prose = new Prose(school, seed);
        return
        [
            new("申报书.pdf", Paper.Pdf, ApplicationForm.Print(school, prose)),
            new("建设方案.docx", Paper.Docx, ConstructionPlan.Write(school, prose)),
            new("佐证材料.png", Paper.Png, Evidence.Scan(school, seed)),
            new("真实性声明.pdf", Paper.Pdf, Declaration.Print(school)),
        ];
    }

    /// <summary>The same with the evidence as another type of file.</summary>
    /// <param name="which">Which of <see cref="EvidenceFiles"/>.</param>
    public static IReadOnlyList<Paper> Of(School school, int seed, int which)
    {
        var papers = Of(school, seed);
        return [papers[0], papers[1], EvidenceFiles.Of(school, papers[2].Bytes, which), papers[3]];
    }

    /// <summary>What somebody uploads who was sent a programme under a harmless name. The programme does nothing.</summary>
    public static Paper DisguisedExecutable()
    {
        var bytes = new byte[4096];
        // The headers by which a Windows programme is known: MZ, and PE where offset 0x3c points to.
        Encoding.ASCII.GetBytes("MZ").CopyTo(bytes, 0);
        bytes[0x3c] = 0x80;
        Encoding.ASCII.GetBytes("PE\0\0").CopyTo(bytes, 0x80);
        return new("申报书.pdf", Paper.Pdf, bytes);
    }
}
