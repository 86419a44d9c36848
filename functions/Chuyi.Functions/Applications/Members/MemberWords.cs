using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>Members of a consortium, in words.</summary>
public static class MemberWords
{
    public static Sentence Of(MemberType type) =>
        type switch
        {
            MemberType.Government => new("政府", "Government"),
            MemberType.Industry => new("行业", "Industry body"),
            MemberType.Enterprise => new("企业", "Enterprise"),
            MemberType.School => new("学校", "School"),
            _ => new("科研", "Research"),
        };

    public static Sentence Of(MembershipStanding standing) =>
        standing switch
        {
            MembershipStanding.Confirmed => new("已确认", "Confirmed"),
            MembershipStanding.Declined => new("不同意", "Declined"),
            _ => new("待确认", "Not answered yet"),
        };

    /// <summary>What has to be there.</summary>
    public static Sentence Of(MemberNeed need) =>
        new(
            $"{string.Join("或", need.Types.Select(type => Of(type).Zh))}单位至少 {need.Least} 个",
            $"{string.Join(" or ", need.Types.Select(type => Of(type).En))}, at least {need.Least}"
        );

    /// <summary>What a form asks of the members.</summary>
    public static Sentence Asked(MemberMix? mix) =>
        new(
            $"{(mix is { Needs.Count: > 0 } ? $"连同牵头单位须有{string.Join("、", mix.Needs.Select(need => Of(need).Zh))}。" : "")}"
                + "提交后，系统向各成员单位联系人发送链接，由其本人凭手机号后四位确认；联系人信息不公开。",
            $"{(mix is { Needs.Count: > 0 } ? $"With the lead: {string.Join("; ", mix.Needs.Select(need => Of(need).En))}. " : "")}"
                + "Each contact is sent a link on submission and confirms with the last four digits of the phone number; "
                + "contacts are never public."
        );

    /// <summary>What a member has as a line of text: 甲公司（企业，提供实训岗位）.</summary>
    public static Sentence Line(DesigneeMember member) =>
        new($"{member.Name}（{Of(member.Type).Zh}，{member.Role}）", $"{member.Name} ({Of(member.Type).En}, {member.Role})");
}
