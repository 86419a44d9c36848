using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Submission;

/// <summary>What a supplement changes of the answers to the form of its round.</summary>
public sealed class SupplementedForm(
    RoundOpenings rounds,
    RoundContents contents,
    AnswersVault vault,
    UnitRegister units,
    TimeProvider clock
)
{
    /// <summary>The sections in which a draft says something else than what was submitted; none, or why it cannot be sealed so.</summary>
    public async Task<Outcome<AskedSection[]>> Changed(Draft draft, ApplicationState state, CancellationToken cancellation)
    {
        if (state.OpenSections.Count == 0 || await Form(state, cancellation) is not { } form)
            return Array.Empty<AskedSection>();
        var before = await vault.Read(draft.Id, state.Answers, cancellation);
        AskedSection[] changed =
        [
            .. form
                .Sections.Where(section => before.DiffersIn(section.Fields, draft.Answers))
                .Select(one => new AskedSection(one.Code, one.Name)),
        ];
        if (changed.Length == 0)
            return changed;
        var subject = state.Submission?.Subject;
        var unit = UnitOnFile.Of(await units.Lately(cancellation), draft, BeijingTime.DayOf(clock.GetUtcNow()));
        // What was sealed before a rule was made does not stand in the way of what is asked for now.
        var sealedSo =
            DraftForm.WhyNotSubmit(form, before, subject, unit)?.All.Select(fault => (fault.Field, fault.Code)).ToHashSet() ?? [];
        return
            DraftForm.WhyNotSubmit(form, draft.Answers, subject, unit) is { } wrong
            && wrong.All.Any(fault => !sealedSo.Contains((fault.Field, fault.Code)))
            ? wrong
            : changed;
    }

    /// <summary>What will be sealed of them.</summary>
    public async Task<SealedAnswers> Sealed(Draft draft, ApplicationState state) =>
        await Form(state, default) is { } asked ? AnswersVault.Of(draft.Answers, asked) : AnswersVault.Of(draft.Answers);

    /// <summary>Seals them, before the act that names them.</summary>
    public Task<SealedAnswers> Keep(Draft draft) => vault.Keep(draft.Id, draft.Answers);

    /// <summary>The form with what an application answers; null where there are no answers.</summary>
    public async Task<AnsweredForm?> Answered(string application, ApplicationState state, CancellationToken cancellation) =>
        await Content(state, cancellation) is { Category: { Form: { } form } category }
            ? new(
                form,
                (await vault.Read(application, state.Answers, cancellation)).With(CountedMembers(state)),
                state.EarlierAnswers is { } before ? await vault.Read(application, before, cancellation) : null
            )
            {
                Parts = category.Parts,
            }
            : null;

    /// <summary>Of a consortium those who have confirmed; null of what has no members.</summary>
    public static IReadOnlyList<Member>? CountedMembers(ApplicationState state) =>
        state.Submission?.Subject?.Members is null ? null : state.Memberships.Confirmed;

    /// <summary>The form as the round pinned it; an application without answers has none.</summary>
    public async Task<CategoryForm?> Form(ApplicationState state, CancellationToken cancellation) =>
        (await Content(state, cancellation))?.Category.Form;

    private async Task<RoundContent?> Content(ApplicationState state, CancellationToken cancellation) =>
        state is { Answers: not null, Submission.Round: var round } && await rounds.Find(round, cancellation) is { } call
            ? await contents.Of(call, cancellation)
            : null;
}
