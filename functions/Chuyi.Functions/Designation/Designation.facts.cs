using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Designation;

public sealed record DesignationMade(GrantedDesignation Designation) : Fact
{
    public override Sentence Say() =>
        new(
            $"{Designation.HolderWithUnit().Zh}{(IsConstruction ? "确定为建设单位" : "获得认定")}，编号 {Designation.Shown}。",
            $"{Designation.HolderWithUnit().En} is {(IsConstruction ? "approved" : "designated")} under {Designation.Shown}."
        );

    private bool IsConstruction => Designation.Level is { IsConstruction: true };
}

public sealed record CertificateIssued(string Sha256, long Bytes) : Fact
{
    /// <summary>What the unit was called on the day of the designation; null where it is what it was called on submission.</summary>
    public string? UnitName { get; init; }

    public override Sentence Say() =>
        new(
            $"证书已签发并载入名录（哈希 {Sha256[..16]}…）{Named.Zh}。",
            $"The certificate was issued and entered in the register (hash {Sha256[..16]}…){Named.En}."
        );

    private Sentence Named =>
        UnitName is { } name
            ? new($"，单位名称为认定之日的{Quotation.Of(name)}", $", under the name of the day: {Quotation.Of(name)}")
            : new("", "");
}
