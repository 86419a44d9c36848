using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Submission;

/// <summary>What the form of a supplement means: the documents as they stand in the draft, and what the lead changes of members.</summary>
public sealed class SupplementForm(DraftStore drafts, MemberContacts contacts, SupplementedForm form)
{
    /// <summary>
    /// The act, or why there is none. Another contact of a member is on file before the act that names it, and only for what the
    /// rule takes.
    /// </summary>
    /// <param name="checkBy">The last day of the check that follows.</param>
    public async Task<Outcome<Act>> Read(
        Draft draft,
        IFormCollection fields,
        CaseView<ApplicationState> view,
        DateOnly? checkBy,
        DateTimeOffset at
    )
    {
        var now = view.State.Memberships;
        var corrections = MemberCorrections.Read(fields, now);
        if (Refusal.Of(DraftRules.WhyNotAsShown(draft, fields["shown"].ToString()), corrections.Refusal) is { } refusal)
            return refusal;
        var sections = await form.Changed(draft, view.State, CancellationToken.None);
        if (sections.IsRefused)
            return sections.Refusal;
        var isFormChanged = sections.Value.Length > 0;
        var (members, named) = corrections.Value ?? new([], []);
        var act = new Supplement(
            new()
            {
                Documents = draft.Documents,
                Answers = isFormChanged ? await form.Sealed(draft, view.State) : null,
                Sections = isFormChanged ? sections.Value : null,
                Members = now.All.Count > 0 ? members : null,
                CheckBy = checkBy,
            }
        );
        if (ApplicationRules.Decide(view.State, new("", draft.Id, "", at, act)).IsRefused)
            return act;
        // What was shown is what the act names: another window changes nothing of it before the act is there.
        var sent = await drafts.Change(draft, d => DraftRules.Supplement(d, fields["shown"].ToString(), at), CancellationToken.None);
        if (sent.IsRefused)
            return sent.Refusal;
        foreach (var (member, person) in named)
            await contacts.Keep(draft.Id, member, person, CancellationToken.None);
        if (isFormChanged)
            await form.Keep(draft);
        return act;
    }
}
