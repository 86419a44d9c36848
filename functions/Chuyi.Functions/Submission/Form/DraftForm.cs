using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Submission;

/// <summary>What is written into the form of a draft: section by section, each held against what stood there when it was opened.</summary>
public static class DraftForm
{
    /// <summary>Characters that a section of a draft has at most as it is kept.</summary>
    public const int LongestSection = 31_000;

    private const int MarkLength = 16;

    /// <summary>A mark of what stands in a section: a page carries it while somebody writes.</summary>
    public static string MarkOf(Draft draft, string section) => MarkOf(draft.Sections.GetValueOrDefault(section));

    /// <summary>A draft with what was typed into a section, unless somebody else typed something else meanwhile.</summary>
    /// <param name="seen">The mark of what stood there when the typing began.</param>
    /// <param name="isOpened">Whether a supplement opens the section.</param>
    public static Outcome<Draft> Fill(Draft draft, string section, string seen, string answers, bool isOpened = false) =>
        !(isOpened && IsSealed(draft)) && DraftRules.WhyNotName(draft) is { } refusal ? refusal
        : WhyNotKept(answers) is { } tooLong ? tooLong
        : draft.Sections.GetValueOrDefault(section) is var there && MarkOf(there) != seen && there != answers ? Others
        : draft with
        {
            Sections = draft
                .Sections.Where(one => one.Key != section)
                .Append(KeyValuePair.Create(section, answers))
                .ToDictionary(StringComparer.Ordinal),
        };

    /// <summary>Why answers of a section cannot be kept, or null.</summary>
    public static Refusal? WhyNotKept(string answers) => answers.Length > LongestSection ? TooLong : null;

    /// <summary>Why answers cannot be submitted with what is to be designated, or null.</summary>
    /// <param name="subject">What that is; null for the unit itself.</param>
    /// <param name="unit">The unit that applies, as the register has it; null where it is not on file.</param>
    public static Refusal? WhyNotSubmit(CategoryForm? form, FormAnswers answers, Subject? subject, UnitOnFile? unit) =>
        form is null
            ? null
            : Refusal.Of([
                FormFaults.WhyNotSubmit(form, answers.With(subject?.Members)),
                .. OtherNames(form, answers, subject),
                .. OtherProgrammes(form, answers, subject),
                .. unit is null ? [] : form.Sections.SelectMany(section => unit.Faults(section, answers)),
            ]);

    // What is reviewed is what the certificate will name.
    private static IEnumerable<Refusal> OtherNames(CategoryForm form, FormAnswers answers, Subject? subject) =>
        from field in form.Sections.SelectMany(section => subject is null ? [] : section.Fields.Where(one => one.NamesSubject))
        let name = answers.Text(field.Code)
        where name is { Length: > 0 } && !UnitNames.Same(name, subject!.Name)
        select FormFaults.Of(
            field,
            field.Cells[0],
            0,
            "subject",
            new(
                $"与基本信息中填写的{Quotation.Of(subject!.Name)}不一致，请核对。",
                $"is another than {Quotation.Of(subject!.Name)}, which is applied for. Please compare them."
            )
        );

    // What is reviewed is what the certificate will list: the same codes, in whichever order.
    private static IEnumerable<Refusal> OtherProgrammes(CategoryForm form, FormAnswers answers, Subject? subject) =>
        from field in subject?.Programmes is null ? [] : form.Fields.OfType<ProgrammesField>()
        let codes = answers
            .Of(field.Code)
            .Select(row => row.ElementAtOrDefault(0) ?? "")
            .Where(code => code.Length > 0)
            .ToHashSet(StringComparer.Ordinal)
        let asked = subject!.Programmes!.Select(one => one.Code).ToList()
        where codes.Count > 0 && !codes.SetEquals(asked)
        select FormFaults.Of(
            field,
            field.Cells[0],
            0,
            "subject",
            new(
                $"与基本信息中填写的专业代码（{string.Join('、', asked)}）不一致，请核对。",
                $"are others than those of the group that is applied for ({string.Join(", ", asked)})." + " Please compare them."
            )
        );

    /// <summary>Where a section of a draft is written.</summary>
    public static string PathOf(string draft, FormSection section) => $"/drafts/{draft}/form/{section.Code}";

    /// <summary>Whether what is written there was submitted: only a supplement opens it.</summary>
    public static bool IsSealed(Draft draft) => draft.Stage == DraftStage.Submitted;

    /// <summary>Where one goes back to from a section: the tasks of a draft, or the application that is supplemented.</summary>
    public static string Back(Draft draft) => IsSealed(draft) ? $"/applications/{draft.Id}" : $"/drafts/{draft.Id}#tasks";

    /// <summary>What is still to be done to a draft, part by part: its form, then its documents.</summary>
    public static IReadOnlyList<TaskLine> Tasks(DraftModel model) =>
        [
            new(new("基本信息", "About the application"), $"/drafts/{model.Draft.Id}#save") { State = Names(model) },
            .. (model.Form?.Sections ?? []).Select(section => new TaskLine(section.Name, PathOf(model.Draft.Id, section))
            {
                State = FormProgress.Of(section, model.Draft.Answers),
                IsOptional = section.Fields.All(one => one.IsOptional),
            }),
            .. model.Call.Numbers.Parts.Select(part => new TaskLine(part.Name, $"/drafts/{model.Draft.Id}#dossier")
            {
                State = model.Draft.Documents.Any(d => d.Kind == part.Kind) ? SectionState.Done : SectionState.NotStarted,
                IsOptional = part.IsOptional is true,
            }),
        ];

    // The title, what is to be designated, and who recommends it.
    private static SectionState Names(DraftModel model) =>
        model is { Draft: { Title.Length: > 0 }, SubjectLacks: null, Recommender: not { IsRefused: true } } ? SectionState.Done
        : model.Draft is { Title.Length: 0, Subject.Length: 0, Recommender.Length: 0 } ? SectionState.NotStarted
        : SectionState.Started;

    /// <summary>That somebody else wrote into the same section; it can be sent once more.</summary>
    public static Refusal Others { get; } =
        new(
            DraftRules.OthersCode,
            "本单位的其他人刚刚修改了这一节。您填写的内容仍在下面；再次保存将以您的内容为准。",
            "Somebody else of your unit has just changed this section. What you typed is still below; save once more to keep yours.",
            409
        );

    private static Refusal TooLong { get; } =
        new(
            "section-too-long",
            "这一节的内容过长，未能保存。请精简后再保存。",
            "There is too much in this section to be saved. Please shorten it, then save."
        );

    /// <summary>The same of what is written there.</summary>
    public static string MarkOf(string? answers) => Keys.Hash(answers ?? "")[..MarkLength];
}
