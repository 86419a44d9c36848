using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.Designation;

/// <summary>The letter that brings the certificate.</summary>
public static class DesignationLetters
{
    public static IEnumerable<Letter> For(DesignationState state, Fact fact)
    {
        if (state.Made is { } m && fact is CertificateIssued c)
            yield return new Letter(
                "certificate",
                Recipient.Account(m.Account),
                new($"{(m.Level?.IsConstruction == true ? "立项证书" : "认定证书")} {m.Shown}", $"Certificate {m.Shown}"),
                new(
                    $"{c.UnitName ?? m.UnitName}：\n"
                        + $"经 {m.DocumentNumber} 公布，{Holder(m).Zh}被{Verb(m).Zh}为{m.CategoryName.Zh}，编号 {m.Shown}。"
                        + "证书可在名录页面下载。",
                    $"{c.UnitName ?? m.UnitName}:\n"
                        + $"By {m.DocumentNumber} {Holder(m).En} {Verb(m).En}: {m.CategoryName.En}, number {m.Shown}. "
                        + "The certificate is on the register page."
                )
            )
            {
                Beneath = new($"校验信息：证书文件 SHA-256 {c.Sha256}", $"Checksum of the certificate: SHA-256 {c.Sha256}"),
                Page = $"/register/{m.Number}",
            };
    }

    private static Sentence Verb(GrantedDesignation made) =>
        made.Level?.IsConstruction == true ? new("确定", "approved") : new("认定", "designated");

    private static Sentence Holder(GrantedDesignation made) =>
        made.Designee is { } held
            ? new($"贵单位申报的{Quotation.Of(held.Name)}", $"{Quotation.Of(held.Name)}, for which you applied, is")
            : new("贵单位", "you are");
}
