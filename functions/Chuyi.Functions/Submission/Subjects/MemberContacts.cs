using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Submission;

/// <summary>Puts those on file who answer for the members of a consortium, before an act names them.</summary>
public sealed class MemberContacts(PeopleStore people)
{
    /// <summary>Those of a draft that is closed: whoever sends it again brings the same.</summary>
    public async Task Keep(Draft draft, SubjectForm consortium, CancellationToken cancellation)
    {
        foreach (var member in consortium.Members)
            if (member.Person.Value is { } person)
                await Keep(draft.Id, member.Member, person, cancellation);
    }

    /// <summary>One of them.</summary>
    public Task<bool> Keep(CaseId application, Member member, Person person, CancellationToken cancellation)
    {
        var to = member.To(application);
        return people.Add(to, person with { Id = to.Id }, cancellation);
    }
}
