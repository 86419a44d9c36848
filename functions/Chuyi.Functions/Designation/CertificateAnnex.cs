using Chuyi.Functions.Applications;

namespace Chuyi.Functions.Designation;

/// <summary>The annex of a certificate: the programmes of a group, or the members of a consortium.</summary>
/// <param name="Heading">What is listed.</param>
/// <param name="Lines">One a line, in order.</param>
public sealed record CertificateAnnex(string Heading, IReadOnlyList<string> Lines)
{
    /// <summary>Of what is designated; null where nothing is to be listed.</summary>
    public static CertificateAnnex? Of(Designee? designee) =>
        designee switch
        {
            { Members: { Count: > 0 } members } => new("成员单位", [.. members.Select(member => MemberWords.Line(member).Zh)]),
            { Programmes: { Count: > 0 } programmes } => new(
                "所含专业和参与单位",
                [
                    .. programmes.Select(programme => $"{programme.Code} {programme.Name}"),
                    .. (designee.Participants ?? []).Select(unit => $"参与单位：{unit}"),
                ]
            ),
            _ => null,
        };
}
