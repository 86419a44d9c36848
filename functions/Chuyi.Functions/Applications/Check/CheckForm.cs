using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Applications;

/// <summary>The form with which the office decides in the formal check.</summary>
public static class CheckForm
{
    /// <summary>Whether a supplement is asked for: for anything else nobody has to know what the form says.</summary>
    public static bool AsksSupplement(IFormCollection fields) => fields["decision"] == "supplement";

    /// <summary>The decision, or why it is none.</summary>
    /// <param name="answered">The form of the round with its answers; null where it has none, or no supplement is asked for.</param>
    public static Outcome<Act> Read(
        IFormCollection fields,
        ApplicationState state,
        AnsweredForm? answered,
        WorkingDays days,
        DateTimeOffset at
    ) =>
        fields["dossier"] != state.DossierMark
            ? ApplicationRules.OtherDossier
            : fields["decision"].ToString() switch
            {
                "accept" => new PassCheck(),
                "refuse" => new RefuseForm(fields["text"].ToString()),
                "supplement" => Supplement(fields, state, answered, ApplicationDeadlines.SupplementDue(days, state, at)),
                _ => new Refusal("decision", "请选择审查结论。", "Please choose a decision.", 400).And(
                    TextLimits.Fault("reason", fields["text"].ToString())
                ),
            };

    // What is chosen is open, and nothing else; with nothing chosen all of it is.
    private static Outcome<Act> Supplement(IFormCollection fields, ApplicationState state, AnsweredForm? answered, DateOnly? due)
    {
        var form = answered?.Form;
        if (state.Submission is not { Numbers.Parts: var all } || due is not { } day)
            return ApplicationRules.NotInCheck;
        if (DefectChecklist.Of(all, answered).Find(fields["defect"]) is not { } listed)
            return ApplicationRules.NoDefect;
        var (parts, sections) = (
            Asked(state, [.. fields["part"], .. listed.Select(one => one.Part)]),
            Asked(form, [.. fields["section"], .. listed.Select(one => one.Section)])
        );
        if (sections.IsRefused)
            return sections.Refusal;
        AskedSection[] chosen = sections.Value,
            whole = form is null ? [] : [.. form.Sections.Select(Named)];
        var opened = chosen.Length == 0 && parts is null ? whole : chosen;
        return new RequestSupplement(
            new()
            {
                Defects = [.. listed.Select(one => one.Say().Zh), .. Forms.Lines(fields["text"].ToString())],
                Listed = listed.Count > 0 ? [.. listed.Select(one => one.Code)] : null,
                Due = day,
                Parts = chosen.Length > 0 ? parts ?? [] : parts,
                Sections = opened.Length > 0 ? opened : null,
            }
        );
    }

    private static Outcome<AskedSection[]> Asked(CategoryForm? form, IEnumerable<string?> codes)
    {
        var asked = codes.OfType<string>().Where(code => code.Length > 0).Distinct().ToList();
        AskedSection[] found = [.. asked.Select(code => form?.Section(code)).OfType<FormSection>().Select(Named)];
        return found.Length == asked.Count ? found : ApplicationRules.NoSection;
    }

    private static AskedSection Named(FormSection section) => new(section.Code, section.Name);

    // One that the round does not ask for stays in the order, and is refused with it.
    private static List<DossierPart>? Asked(ApplicationState state, IEnumerable<string?> kinds)
    {
        var asked = kinds
            .OfType<string>()
            .Where(kind => kind.Length > 0)
            .Distinct()
            .Select(kind => state.Submission?.Numbers.Parts.FirstOrDefault(p => p.Kind == kind) ?? new(kind, new(kind, kind)))
            .ToList();
        return asked.Count > 0 ? asked : null;
    }
}
