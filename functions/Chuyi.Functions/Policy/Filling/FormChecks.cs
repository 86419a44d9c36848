using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>Holds the conditions of a form against the figures and answers typed into it (条件核对).</summary>
public static class FormChecks
{
    /// <summary>All conditions of which what they are about is typed.</summary>
    public static IReadOnlyList<FormCheck> Of(CategoryForm form, FormAnswers answers) =>
        [.. form.Conditions.Select(condition => Of(form, condition, answers)).OfType<FormCheck>()];

    /// <summary>One of them; null while nothing can be said, or where it is not asked.</summary>
    public static FormCheck? Of(CategoryForm form, FormCondition condition, FormAnswers answers) =>
        condition.When is { } when && answers.Text(when) != condition.WhenIs ? null
        : (condition.Is ?? condition.IsNot) is { } answer ? Answer(form, condition, answers, answer)
        : FormFigures.Value(form, condition.On, answers) is { } value ? Figure(form, condition, answers, value)
        : null;

    /// <summary>What a condition asks, in words; the other figure's value is not needed for it.</summary>
    public static Sentence Asked(CategoryForm form, FormCondition condition)
    {
        var unit = FormFigures.Unit(form, condition.On);
        return condition switch
        {
            { Is: { } answer } => Option(form, condition.On, answer),
            { IsNot: { } answer } => AnyBut(form, condition.On, answer),
            { EqualTo: { } other } => Named("=", FormFigures.Name(form, other)),
            { AtLeastOf: { } other } => Named("≥", FormFigures.Name(form, other)),
            { AtLeast: { } least, AtMost: { } most } => Between(least, most, unit),
            { AtLeast: { } least } => Sized("≥", least, unit),
            _ => Sized("≤", condition.AtMost ?? 0, unit),
        };
    }

    private static FormCheck? Answer(CategoryForm form, FormCondition condition, FormAnswers answers, string asked) =>
        answers.Text(condition.On) is { Length: > 0 } given
            ? Check(form, condition, Option(form, condition.On, given), (given == asked) == (condition.Is is not null))
            : null;

    private static FormCheck? Figure(CategoryForm form, FormCondition condition, FormAnswers answers, decimal value)
    {
        bool isMet;
        if ((condition.EqualTo ?? condition.AtLeastOf) is { } code)
        {
            if (FormFigures.Value(form, code, answers) is not { } other)
                return null;
            isMet = condition.EqualTo is null ? value >= other : value == other;
        }
        else
            isMet = !(value < condition.AtLeast) && !(value > condition.AtMost);
        return Check(form, condition, FormNumber.Show(value, FormFigures.Unit(form, condition.On))!.Value, isMet);
    }

    private static FormCheck Check(CategoryForm form, FormCondition condition, Sentence value, bool isMet) =>
        new(condition, FormFigures.Name(form, condition.On), value, Asked(form, condition), isMet)
        {
            Input = FormFigures.Input(form, condition.On),
        };

    private static Sentence Option(CategoryForm form, string field, string code) =>
        form.Field(field)?.Cells[0].Show(code) ?? new(code, code);

    private static Sentence AnyBut(CategoryForm form, string field, string code)
    {
        var others = form.Field(field)?.Cells[0] is ChoiceField choice ? choice.Options.Where(option => option.Code != code).ToList() : [];
        return new(
            $"{string.Join('、', others.Select(option => option.Name.Zh))}之一",
            $"one of {string.Join(", ", others.Select(option => option.Name.En))}"
        );
    }

    private static Sentence Named(string sign, Sentence name) => new($"{sign} {name.Zh}", $"{sign} {name.En}");

    private static Sentence Sized(string sign, decimal number, Sentence unit) => Named(sign, FormNumber.Show(number, unit) ?? new("", ""));

    private static Sentence Between(decimal least, decimal most, Sentence unit) =>
        new($"{FormNumber.Say(least)} 至 {FormNumber.Say(most)} {unit.Zh}", $"{FormNumber.Say(least)} to {FormNumber.Say(most)} {unit.En}");
}
