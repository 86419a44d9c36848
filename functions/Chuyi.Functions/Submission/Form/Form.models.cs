using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Submission;

public sealed record SectionModel(Draft Draft, RoundCall Call, CategoryForm Form, FormSection Section)
{
    /// <summary>Whether also what is still lacking is told, beside what is wrong.</summary>
    public required bool IsLookedOver { get; init; }

    /// <summary>The supplement that opens it; null in a draft.</summary>
    public SupplementOrder? Order { get; init; }

    /// <summary>The version of the draft, for the page that saves into it; null in a supplement.</summary>
    public string? Version => Order is null ? Draft.Version.ToString() : null;

    /// <summary>By what the service knows again that the draft is of its round, without reading it; null where it has to be read.</summary>
    public string? Bond { get; init; }

    public FormAnswers Answers { get; } = FormAnswers.Read(Draft.Sections.GetValueOrDefault(Section.Code));

    /// <summary>The unit as the register has it; null where it is not on file.</summary>
    public UnitOnFile? Unit { get; init; }

    /// <summary>What stands in the fields: what was written, and where nothing was what the register knows of the unit.</summary>
    public FormAnswers Shown => Unit?.Proposed(Section, Answers) ?? Answers;

    /// <summary>Whether some of it is proposed, and saved with the section.</summary>
    public bool IsProposed => Shown.Fields.Count > Answers.Fields.Count;

    /// <summary>What stands on the page beside the fields.</summary>
    public IReadOnlyList<Refusal> Faults =>
        [
            .. FormFaults.Of(Section, Shown).Where(fault => IsLookedOver || fault.Code != FormFaults.Missing),
            .. Unit?.Faults(Section, Answers) ?? [],
        ];

    /// <summary>The conditions of this section's fields, held against what is typed in all of them.</summary>
    public IReadOnlyList<FormCheck> Checks => FormChecks.Of(Form, Draft.Answers);

    /// <summary>What somebody else wrote meanwhile, where the section was refused for that.</summary>
    public IReadOnlyList<TypedText> Theirs(RefusedForm? refused) =>
        refused?.Faults.Any(fault => fault.Code == DraftRules.OthersCode) is true
        && FormReading.Read(Section, name => refused.Fields[name]) is { IsRefused: false, Value: { } mine }
            ? TheirTexts.Of(Section, Shown, mine)
            : [];

    /// <summary>Where it is written.</summary>
    public string Address => DraftForm.PathOf(Draft.Id, Section);

    /// <summary>The section after this one, or null.</summary>
    public FormSection? Next =>
        Order is not null ? null : Form.Sections.SkipWhile(section => section.Code != Section.Code).Skip(1).FirstOrDefault();
}
