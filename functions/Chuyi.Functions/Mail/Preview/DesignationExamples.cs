using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Mail;

/// <summary>What brings the certificate.</summary>
internal static class DesignationExamples
{
    private const string Key = "CY-2026-secondary-school-1-001";

    private static readonly DesignationMade Made = new(
        new()
        {
            Round = ExampleWords.Round,
            Category = "secondary-school",
            Application = ExampleWords.Application,
            UnitName = ExampleWords.Unit,
            Title = ExampleWords.Title,
            Account = ExampleWords.School,
            Number = Key,
            Written = ExampleWords.Certificate,
            CategoryName = Catalogue.Official.Category("secondary-school").Name,
            DocumentNumber = ExampleWords.Announcement,
            Day = ExampleWords.Day(4, 27),
            Programme = Catalogue.Official.Programme,
            SignedBy = [],
        }
    );

    public static IEnumerable<LetterExample> Letters =>
        new ExampleCase<DesignationState>(CaseId.Designation(Key), DesignationLetters.For)
            .After(4, 27, Made)
            .Letters(4, 27, new CertificateIssued(ExampleWords.Hash("certificate"), 182_904));
}
