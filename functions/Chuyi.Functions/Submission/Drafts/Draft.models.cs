using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Submission;

public sealed record DraftModel(Draft Draft, RoundCall Call)
{
    /// <summary>Who has to recommend it, or why nobody can; nobody where the round asks for no recommendation.</summary>
    public Outcome<AskedRecommender>? Recommender { get; init; }

    /// <summary>What its submission would take from the register of units, where it is looked over; null elsewhere.</summary>
    public SealedNames? Names { get; init; }

    /// <summary>The industry bodies that the applicant may choose of; empty where it has nothing to choose.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>The parts of the dossier that have no document yet.</summary>
    public IEnumerable<DossierPart> Lacking =>
        Call.Numbers.Parts.Where(p => p.IsOptional is not true && Draft.Documents.All(d => d.Kind != p.Kind));

    /// <summary>How many parts have one.</summary>
    public int There => Call.Numbers.Parts.Count(p => Draft.Documents.Any(d => d.Kind == p.Kind));

    /// <summary>What the draft says of what is to be designated.</summary>
    public SubjectForm Subject => SubjectForm.Of(Call, Draft, Names?.OnFile);

    /// <summary>What is lacking or wrong of that, or null.</summary>
    public Cases.Refusal? SubjectLacks => SubjectFormRules.Lacking(Subject, Draft.UnitName);

    /// <summary>All of it that a receipt or a certificate bears.</summary>
    public string Printed =>
        string.Concat([
            Draft.Title,
            Draft.UnitName,
            Subject.Subject?.Name,
            .. (Subject.Subject?.Programmes ?? []).Select(programme => programme.Name),
            .. Subject.Subject?.Parties ?? [],
            .. (Subject.Subject?.Members ?? []).Select(member => member.Role),
        ]);

    /// <summary>What the unit holds of the title at the level of the round.</summary>
    public IReadOnlyList<Designation.RegisterEntry> Held { get; init; } = [];

    /// <summary>What somebody else wrote meanwhile, where a form was refused for that.</summary>
    public IReadOnlyList<TypedText> Theirs(RefusedForm? refused) =>
        refused?.Faults.Any(fault => fault.Code == DraftRules.OthersCode) is true
            ? TheirTexts.Of(Call, DraftNames.Of(Draft), DraftNames.Typed(refused.Fields))
            : [];

    /// <summary>What the round takes over from its category; null in a round that asks for documents alone.</summary>
    public RoundContent? Content { get; init; }

    /// <summary>Its form; null where there is none.</summary>
    public CategoryForm? Form => Content?.Category.Form;

    /// <summary>What keeps the form from being submitted, each with where it is set right.</summary>
    public IReadOnlyList<SectionFault> Faults =>
        Form is not { } form
            ? []
            :
            [
                .. from fault in DraftForm.WhyNotSubmit(form, Draft.Answers, Subject.Subject, Names?.Unit)?.All ?? []
                let section = form.Sections.FirstOrDefault(one => one.Fields.Any(f => fault.Field?.Split('.')[0] == f.Code))
                select new SectionFault(section, fault),
            ];

    /// <summary>What is written into it, with the members that are named beside it.</summary>
    public FormAnswers Answers => Draft.Answers.With(Subject.Subject?.Members);

    /// <summary>What the members are held against; nothing where none are named.</summary>
    public IEnumerable<FormCheck> MemberChecks =>
        Form is { } form && Subject.Members.Count > 0 ? FormChecks.Of(form, Answers).Where(check => check.Input is null) : [];

    public bool IsComplete =>
        Draft.Title.Length > 0 && SubjectLacks is null && Recommender?.IsRefused is not true && !Lacking.Any() && Faults.Count == 0;
}

/// <param name="Work">What is asked of the unit.</param>
/// <param name="HandedIn">Where its applications stand.</param>
/// <param name="Certificates">The certificates that are there for it.</param>
/// <param name="Open">The calls for which it may start an application.</param>
public sealed record ApplicationsModel(
    IReadOnlyList<WorkSection> Work,
    IReadOnlyList<WorkLine> Certificates,
    IReadOnlyList<Draft> Drafts,
    HandedIn HandedIn,
    IReadOnlyList<RoundCall> Open
)
{
    /// <summary>Whether it is said what is asked of the unit: nothing is not said where it may start an application.</summary>
    public bool HasWorkOrNothingToStart => Work.Count > 0 || Open.Count == 0;
}
