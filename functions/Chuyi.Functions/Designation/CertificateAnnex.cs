using Chuyi.Functions.Applications;

namespace Chuyi.Functions.Designation;

/// <summary>The annex of a certificate: programmes of a group, members of a consortium, or programme groups of a school.</summary>
/// <param name="Heading">What is listed.</param>
/// <param name="Lines">One a line, in order.</param>
public sealed record CertificateAnnex(string Heading, IReadOnlyList<string> Lines)
{
    /// <summary>Of the programme groups of a school; null where there are none.</summary>
    public static CertificateAnnex? Of(IReadOnlyList<GroupAnnex>? groups) =>
        groups is { Count: > 0 } ? new("拟建专业群", [.. groups.Select(GroupAnnexes.Line)]) : null;

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
