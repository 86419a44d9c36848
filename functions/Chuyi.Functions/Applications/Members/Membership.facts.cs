using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <param name="Member">Which member.</param>
/// <param name="MemberName">What it is called.</param>
public sealed record MembershipConfirmed(string Member, string MemberName) : Fact
{
    public override Sentence Say() =>
        new($"{Quotation.Of(MemberName)}确认为成员单位。", $"{Quotation.Of(MemberName)} confirmed that it is a member.");
}

/// <param name="Member">Which member.</param>
/// <param name="MemberName">What it is called.</param>
public sealed record MembershipDeclined(string Member, string MemberName, string Reason) : Fact
{
    public override Sentence Say() =>
        new($"{Quotation.Of(MemberName)}不同意列为成员单位：{Reason}", $"{Quotation.Of(MemberName)} declined to be a member: {Reason}");
}

/// <summary>Members that had not answered were reminded.</summary>
/// <param name="Members">Which.</param>
public sealed record MembersReminded(IReadOnlyList<string> Members) : Fact
{
    public override Sentence Say() => new($"已提醒 {Members.Count} 个成员单位确认。", $"Members reminded to confirm: {Members.Count}.");
}

/// <summary>The lead took members off, or named other contacts of them.</summary>
/// <param name="Members">Those that are named now.</param>
public sealed record MembersChanged(IReadOnlyList<Member> Members) : Fact
{
    /// <summary>The names of those that were taken off.</summary>
    public required IReadOnlyList<string> Removed { get; init; }

    /// <summary>The ids of those that have another contact now.</summary>
    public required IReadOnlyList<string> Corrected { get; init; }

    public override Sentence Say() =>
        new(
            $"牵头单位更正成员单位：移除{Names(" 0 个", "、")}，更换联系人 {Corrected.Count} 个。",
            $"The lead changed the members. Taken off: {Names("none", ", ")}; with another contact: {Corrected.Count}."
        );

    private string Names(string none, string between) =>
        Removed.Count == 0 ? none : string.Join(between, Removed.Select(name => Quotation.Of(name)));
}

/// <summary>The formal check ended: who had confirmed is a member.</summary>
/// <param name="Confirmed">How many.</param>
/// <param name="NoMembers">The names of those that had declined or not answered.</param>
public sealed record MembersSettled(int Confirmed, IReadOnlyList<string> NoMembers) : Fact
{
    public override Sentence Say() =>
        NoMembers.Count == 0
            ? new($"{Confirmed} 个成员单位均已确认。", $"All {Confirmed} members have confirmed.")
            : new(
                $"确认成员单位 {Confirmed} 个；{string.Join("、", NoMembers.Select(name => Quotation.Of(name)))}"
                    + "未确认或不同意，不作为成员单位。",
                $"Members confirmed: {Confirmed}. Not members, since they declined or did not answer: "
                    + $"{string.Join(", ", NoMembers.Select(name => Quotation.Of(name)))}."
            );
}
