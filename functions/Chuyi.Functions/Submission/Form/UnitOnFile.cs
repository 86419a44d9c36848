using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Submission;

/// <summary>
/// The unit that applies as the register has it on a day. A form says the same of it: what the register knows is proposed where a
/// field is empty, and nothing else is submitted. What the register lacks is taken as it is typed.
/// </summary>
/// <param name="Bureau">The unit that supervises it; null where the register knows none.</param>
public sealed record UnitOnFile(Unit Unit, Unit? Bureau, DateOnly Day)
{
    /// <summary>The unit of a draft; null where it is not on file.</summary>
    public static UnitOnFile? Of(KnownUnits known, Draft draft, DateOnly day) =>
        known.Find(draft.Unit, draft.UnitName) is { } unit ? new(unit, known.BureauOf(unit), day) : null;

    /// <summary>The answers to a section, with what the register knows in the fields that are empty.</summary>
    public FormAnswers Proposed(FormSection section, FormAnswers answers) =>
        FormAnswers.Together([
            answers,
            new(
                section
                    .Fields.Where(field => answers.Of(field.Code).Count == 0)
                    .Select(field => (field.Code, Answer: Of(field)))
                    .Where(one => one.Answer is not null)
                    .ToDictionary(
                        one => one.Code,
                        one =>
                            (IReadOnlyList<IReadOnlyList<string>>)
                                [
                                    [one.Answer!],
                                ],
                        StringComparer.Ordinal
                    )
            ),
        ]);

    /// <summary>Where a section says something else of the unit. What is empty is lacking, and told as such.</summary>
    public IEnumerable<Refusal> Faults(FormSection section, FormAnswers answers) =>
        from field in section.Fields
        let typed = answers.Text(field.Code)
        where typed.Length > 0
        let registered = Of(field)
        where registered is not null && !IsSame(field, typed, registered)
        let shown = field.Cells[0].Show(registered)
        select FormFaults.Of(
            field,
            field.Cells[0],
            0,
            "register",
            new(
                $"与单位名录登记的{Quotation.Of(shown.Zh)}不一致，请核对；名录有误的，请联系经办部门更正。",
                $"is another than {Quotation.Of(shown.En)}, which is on file. Please compare them; "
                    + "if what is on file is wrong, the office corrects it."
            )
        );

    // What a field would not take is no answer: nobody could submit it.
    private string? Of(FormField field) => Registered(field) is { } text && field.Cells[0].Fault(text) is null ? text : null;

    private string? Registered(FormField field) =>
        field.OnFile switch
        {
            UnitFact.Name => Unit.NameOn(Day),
            UnitFact.CreditCode => Unit.CreditCode,
            UnitFact.Bureau => Bureau?.NameOn(Day),
            // A unit that the province runs is in some prefecture: the register does not say in which.
            UnitFact.Prefecture => (field as ChoiceField)?.Options.FirstOrDefault(one => one.Name.Zh == Unit.Prefecture)?.Code,
            _ => null,
        };

    // As people compare names, and as a code is printed.
    private static bool IsSame(FormField field, string typed, string registered) =>
        field.OnFile switch
        {
            UnitFact.Prefecture => typed == registered,
            UnitFact.CreditCode => CreditCode.Read(typed) == registered,
            _ => UnitNames.Same(typed, registered),
        };
}
