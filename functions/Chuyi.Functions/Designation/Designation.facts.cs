using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Designation;

public sealed record DesignationMade(
    string Number,
    string Round,
    string Category,
    string CategoryZh,
    string CategoryEn,
    string Application,
    string UnitName,
    string Title,
    string Account,
    string DocumentNumber,
    DateOnly Day,
    Programme Programme) : Fact
{
    public override Sentence Say() => new($"{UnitName}获得认定，编号 {Number}。", $"{UnitName} is designated under {Number}.");
}

public sealed record CertificateIssued(string Sha256, long Bytes) : Fact
{
    public override Sentence Say() => new($"证书已签发并载入名录，哈希 {Sha256[..16]}…", $"The certificate was issued and entered in the register, hash {Sha256[..16]}…");
}
