using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>The members of a consortium while its application is checked: the fold of what they and the lead have said.</summary>
/// <param name="All">Those that are named now, in their order.</param>
public sealed record Memberships(IReadOnlyList<Membership> All)
{
    public static Memberships None { get; } = new([]);

    /// <summary>When the latest fact happened: a letter that follows is sent then.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Whether they were reminded.</summary>
    public bool AreReminded { get; init; }

    /// <summary>Whether the check has ended: who had not confirmed by then is none of them.</summary>
    public bool AreSettled { get; init; }

    [JsonIgnore]
    public IReadOnlyList<Member> Confirmed => With(MembershipStanding.Confirmed);

    /// <summary>Those that have not answered.</summary>
    [JsonIgnore]
    public IReadOnlyList<Member> Awaited => With(MembershipStanding.Asked);

    [JsonIgnore]
    public IReadOnlyList<Member> Unconfirmed =>
        [.. All.Where(one => one.Standing != MembershipStanding.Confirmed).Select(one => one.Member)];

    /// <summary>Those that stand in lists: all that are named while it is open who confirms, then those that did.</summary>
    [JsonIgnore]
    public IReadOnlyList<Member> Listed => AreSettled ? Confirmed : [.. All.Select(one => one.Member)];

    public Membership? Find(string member) => All.FirstOrDefault(one => one.Member.Id == member);

    /// <summary>The one whose contact histories name so, or null.</summary>
    public Membership? Of(CaseId application, string holder) => All.FirstOrDefault(one => one.Member.To(application).Holder == holder);

    public Memberships After(Fact fact, DateTimeOffset at) => All.Count == 0 && fact is not Submitted ? this : After(fact) with { At = at };

    private Memberships After(Fact fact) =>
        fact switch
        {
            Submitted { Submission.Subject.Members: { } members } => new([.. members.Select(Asked)]),
            MembershipConfirmed c => Said(c.Member, one => one with { Standing = MembershipStanding.Confirmed }),
            MembershipDeclined d => Said(d.Member, one => one with { Standing = MembershipStanding.Declined, Reason = d.Reason }),
            MembersChanged c => this with
            {
                All = [.. c.Members.Select(now => Find(now.Id) is { } was && was.Member == now ? was : Asked(now))],
            },
            MembersReminded => this with { AreReminded = true },
            MembersSettled => this with { AreSettled = true },
            _ => this,
        };

    private Memberships Said(string member, Func<Membership, Membership> said) =>
        this with
        {
            All = [.. All.Select(one => one.Member.Id == member ? said(one) : one)],
        };

    private List<Member> With(MembershipStanding standing) => [.. All.Where(one => one.Standing == standing).Select(one => one.Member)];

    private static Membership Asked(Member member) => new(member, MembershipStanding.Asked);
}
