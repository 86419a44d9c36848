using System.Security.Cryptography;
using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Designation;

/// <summary>Makes certificates and keeps the register.</summary>
public sealed class Certificates(Tables tables, Files files, Site site, UnitRegister units)
{
    /// <summary>Where the entries of the register stand.</summary>
    internal const string Partition = "designation";
    private readonly TableClient register = tables.Get(Layout.Tables.Register);

    [Function(nameof(Issue))]
    public async Task<CertificateIssued> Issue([ActivityTrigger] GrantedDesignation made)
    {
        var known = await units.Lately();
        var unit = made.Unit is { } id ? known.Find(id, made.UnitName) : null;
        var designated = made with
        {
            UnitName = unit?.NameOn(made.Day) ?? made.UnitName,
            Designee = NamesToday.Of(made.Designee, known, made.Day),
        };
        var pdf = CertificateDocument.Create(
            new CertificateFacts
            {
                Number = made.Shown,
                Programme = made.Programme.Name,
                Category = GradeWords.With(made.CategoryName, made.Grade),
                IsOfConstruction = made.Level?.IsConstruction == true,
                Holder = designated.HolderName(),
                Beneath = designated.Beneath() ?? (made.NewName is { } name ? $"统一校名：{name}" : null),
                Annex = CertificateAnnex.Of(designated.Designee) ?? CertificateAnnex.Of(made.Groups),
                DocumentNumber = made.DocumentNumber,
                Designated = made.Day,
                RegisterUrl = new Uri($"{site.Url}/register/{made.Number}"),
                Issuers = [.. made.SignedBy.Select(d => d.Name.Zh)],
            }
        );
        // The file that stands under the number is the certificate: an earlier run, by earlier code, may have written it.
        pdf = await files.WriteOnce(Layout.Containers.Certificates, FileName(made.Number), pdf, "application/pdf");
        var hash = Convert.ToHexStringLower(SHA256.HashData(pdf));
        var entry = new RegisterEntry
        {
            Number = made.Number,
            Written = made.Written,
            Category = made.Category,
            CategoryName = made.CategoryName,
            Level = made.Level,
            Grade = made.Grade,
            Unit = made.Unit,
            UnitName = designated.UnitName,
            NewName = made.NewName,
            Designee = designated.Designee,
            Groups = made.Groups,
            Title = made.Title,
            DocumentNumber = made.DocumentNumber,
            Day = made.Day,
            Sha256 = hash,
            SignedBy = made.SignedBy,
        };
        await Tables.InsertOnce(register, [new TableEntity(Partition, made.Number) { ["Entry"] = Json.Write(entry) }]);
        if (made.Level is { Code: var level } && (made.PersonMark ?? unit?.Id ?? made.Unit) is { } holder)
            await Tables.InsertOnce(register, [new TableEntity(TitleHolders.Partition(made.Category, level, holder), made.Number)]);
        return new CertificateIssued(hash, pdf.Length) { UnitName = designated.UnitName == made.UnitName ? null : designated.UnitName };
    }

    public static string FileName(string number) => number + ".pdf";

    /// <param name="number">Its key, or the number as it stands on the certificate.</param>
    public async Task<RegisterEntry?> Find(string number, CancellationToken cancellation) =>
        await Tables.Find(register, Partition, CertificateNumber.KeyOf(number, Catalogue.Official), cancellation) is { } row
            ? Tables.Read(row, "Entry", Json.Read<RegisterEntry>)
            : null;
}
