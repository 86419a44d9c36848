using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Designation;

public sealed record DesignationMade(GrantedDesignation Designation) : Fact
{
    public override Sentence Say() =>
        new(
            $"{Designation.HolderWithUnit().Zh}获得认定，编号 {Designation.Shown}。",
            $"{Designation.HolderWithUnit().En} is designated under {Designation.Shown}."
        );
}

public sealed record CertificateIssued(string Sha256, long Bytes) : Fact
{
    public override Sentence Say() =>
        new(
            $"证书已签发并载入名录（哈希 {Sha256[..16]}…）。",
            $"The certificate was issued and entered in the register (hash {Sha256[..16]}…)."
        );
}
