using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Submission;

/// <summary>What the lead changes of the members by the form of a supplement.</summary>
/// <param name="Members">All of them as they are then.</param>
/// <param name="Contacts">Who answers from then on for those that have another contact.</param>
public sealed record MemberCorrections(IReadOnlyList<Member> Members, IReadOnlyList<(Member Member, Person Person)> Contacts)
{
    /// <summary>The field that names the member of a row, and that of those which are taken off.</summary>
    public const string Id = "memberId",
        Out = "memberOut";

    /// <summary>What the form means, or all that is wrong with it. Rows that are left empty change nothing.</summary>
    public static Outcome<MemberCorrections> Read(IFormCollection fields, Memberships now)
    {
        var (form, ids) = (fields[Forms.Field].ToString().Split('.')[0], fields[Id].ToArray());
        var faults = new List<Refusal?>();
        var corrected = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var (row, id) in ids.Index())
        {
            string At(string name) => fields[name].ElementAtOrDefault(row)?.Trim() ?? "";
            var (name, email, phone) = (
                At(SubjectFieldNames.MemberContact),
                At(SubjectFieldNames.MemberEmail),
                At(SubjectFieldNames.MemberPhone)
            );
            if (id is null || name.Length + email.Length + phone.Length == 0)
                continue;
            var contact = TypedMember.ContactOf(name, email, phone, row);
            faults.Add(contact.Refusal);
            faults.Add(TextLimits.Fault(SubjectFieldNames.MemberContact, name) is { } tooLong ? tooLong with { Row = row } : null);
            faults.Add(IdentityNumbers.Fault(SubjectFieldNames.MemberContact, name) is { } number ? number with { Row = row } : null);
            if (contact.Value is { } person)
                corrected[id] = person;
        }
        if (Refusal.Of(faults) is { } refusal)
            return refusal;
        List<Member> members =
        [
            .. now
                .All.Select(one => one.Member)
                .Where(member => !fields[Out].Contains(member.Id))
                .Select(member => corrected.ContainsKey(member.Id) ? member with { Contact = Member.ContactOf(member.Id, form) } : member),
        ];
        return new MemberCorrections(
            members,
            [.. members.Where(member => corrected.ContainsKey(member.Id)).Select(member => (member, corrected[member.Id]))]
        );
    }
}
