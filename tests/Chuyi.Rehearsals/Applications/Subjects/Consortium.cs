using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Rehearsals;

/// <summary>A consortium and its members.</summary>
internal static class Consortium
{
    public static Member Member(string name, MemberType type) =>
        new()
        {
            Id = Functions.Applications.Member.IdOf(name),
            Name = name,
            Type = type,
            Role = "提供岗位",
            Contact = Functions.Applications.Member.ContactOf(Functions.Applications.Member.IdOf(name)),
        };

    public static Subject Of(IReadOnlyList<Member> members, MemberMix? mix = null) =>
        new()
        {
            Kind = CategorySubject.Consortium,
            Name = "某装备制造职教集团",
            Members = members,
            Mix = mix,
        };

    /// <summary>Who answers for them on file.</summary>
    public static async Task Know(Service service, string unit, IReadOnlyList<Member> members)
    {
        foreach (var (i, member) in members.Index())
            await service.Know(member.To(CaseId.Parse("A." + unit)), "联系人", $"m{i}@example.org", $"1360000{i:0000}");
    }
}
