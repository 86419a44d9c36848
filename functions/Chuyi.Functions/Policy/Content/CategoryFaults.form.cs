namespace Chuyi.Functions.Policy;

public static partial class CategoryFaults
{
    private static IEnumerable<string> OfForm(CategoryForm form)
    {
        if (form.Sections.Count is 0 or > FormSection.Most)
            yield return $"a form has 1 to {FormSection.Most} sections.";
        foreach (var code in Twice(form.Sections.Select(section => section.Code)))
            yield return $"the section {code} is there twice.";
        foreach (var code in Twice(form.Fields.Select(field => field.Code).Concat(form.Figures.Select(figure => figure.Code))))
            yield return $"the field {code} is there twice.";
        foreach (var code in form.Sections.Select(s => s.Code).Concat(form.Fields.Select(f => f.Code)).Where(c => !Written().IsMatch(c)))
            yield return $"{code} is no code.";
        foreach (var section in form.Sections.Where(section => section.Fields.Count == 0))
            yield return $"the section {section.Code} has no field.";
        foreach (var section in form.Sections.Where(section => section.Capacity > FormSection.MostCharacters))
            yield return $"the section {section.Code} takes {section.Capacity} characters, more than {FormSection.MostCharacters}.";
        foreach (
            var annex in form.Annexes.Where(annex =>
                form.Section(annex.Section) is not { } section
                || section.Fields.All(field => field.Code != annex.Name || field is not TextField)
                || section.Fields.All(field => field.Code != annex.Programmes || field is not ProgrammesField)
            )
        )
            yield return $"the annex {annex.Section} is no section with a name and programmes.";
        foreach (var fault in form.Fields.SelectMany(OfField))
            yield return fault;
        foreach (var fault in form.Figures.SelectMany(figure => OfFigure(form, figure)))
            yield return fault;
        foreach (var fault in form.Conditions.SelectMany(condition => OfCondition(form, condition)))
            yield return fault;
    }

    private static IEnumerable<string> OfField(FormField field)
    {
        if (field.Mark is null)
            yield return $"where the field {field.Code} comes from is not said.";
        if (field.MostRows < 1 || field.LeastRows > field.MostRows || field.LeastRows < 1)
            yield return $"the rows of {field.Code} are bounded the wrong way round.";
        if (field is RowsField table)
        {
            foreach (var column in table.Columns.Where(column => column is not CellField))
                yield return $"the column {column.Code} of {field.Code} is no field of one cell.";
            foreach (var code in Twice(table.Columns.Select(column => column.Code)))
                yield return $"the column {code} of {field.Code} is there twice.";
            if (table.Columns.Count == 0)
                yield return $"the table {field.Code} has no column.";
        }
        if (
            field.OnFile is { } fact
            && (
                fact switch
                {
                    UnitFact.CreditCode => typeof(CreditCodeField),
                    UnitFact.Prefecture => typeof(ChoiceField),
                    _ => typeof(UnitField),
                }
            ) != field.GetType()
        )
            yield return $"{field.Code} is not of the kind in which the register has it.";
        if (field is YesNoField { Explained: not (null or YesNoField.Yes or YesNoField.No) } asked)
            yield return $"{field.Code} is explained when the answer is {asked.Explained}, which it cannot be.";
        foreach (var cell in field.Cells)
        foreach (var fault in OfCell(field, cell))
            yield return fault;
    }

    private static IEnumerable<string> OfCell(FormField field, CellField cell)
    {
        var name = ReferenceEquals(field, cell) ? field.Code : $"{field.Code}.{cell.Code}";
        if (cell is ChoiceField { Options.Count: 0 })
            yield return $"{name} is a choice without options.";
        if (cell is ChoiceField choice && Twice(choice.Options.Select(option => option.Code)).Any())
            yield return $"{name} offers an option twice.";
        if (
            cell switch
            {
                TextField text => text.Most < 1,
                WholeField whole => whole.Least > whole.Most,
                DecimalField number => number.Least > number.Most,
                PercentField percent => percent.Least > percent.Most,
                _ => false,
            }
        )
            yield return $"the bounds of {name} are the wrong way round.";
    }

    private static IEnumerable<string> OfFigure(CategoryForm form, DerivedFigure figure)
    {
        if (figure.Of is null == figure.Counts is null)
            yield return $"the figure {figure.Code} is made of figures, or counts members.";
        foreach (
            var code in new[] { figure.Of, figure.Per }
                .OfType<string>()
                .Where(code => !IsFigure(form, code) || form.Figure(code) is { Counts: null })
        )
            yield return $"the figure {figure.Code} is made of {code}, which is no number of the form.";
    }

    private static IEnumerable<string> OfCondition(CategoryForm form, FormCondition condition)
    {
        foreach (var code in new[] { condition.On, condition.AtLeastOf, condition.EqualTo, condition.When }.OfType<string>())
            if (form.Find(code) is null && form.Figure(code) is null)
                yield return $"a condition is on {code}, which is not there.";
        if (condition.AtLeast > condition.AtMost)
            yield return $"the condition on {condition.On} has its bounds the wrong way round.";
        if (
            new object?[]
            {
                condition.AtLeast ?? condition.AtMost,
                condition.AtLeastOf,
                condition.EqualTo,
                condition.Is,
                condition.IsNot,
            }.Count(c => c is not null) != 1
        )
            yield return $"the condition on {condition.On} does not ask for one thing.";
        if ((condition.Is ?? condition.IsNot) is { } answer && !Offers(form, condition.On, answer))
            yield return $"the condition on {condition.On} asks for {answer}, which nobody can answer.";
        if (condition.When is { } when && !Offers(form, when, condition.WhenIs))
            yield return $"the condition on {condition.On} is asked when {when} is {condition.WhenIs}, which nobody can answer.";
        if (condition is { Is: null, IsNot: null } && form.Find(condition.On) is not null && !IsFigure(form, condition.On))
            yield return $"the condition on {condition.On} is on what has no figure.";
    }

    private static bool Offers(CategoryForm form, string field, string? answer) =>
        form.Field(field)?.Cells[0] is ChoiceField choice && choice.Options.Any(option => option.Code == answer);

    private static bool IsFigure(CategoryForm form, string code) =>
        form.Figure(code) is not null
        || form.Find(code) is var (field, cell) && (cell is WholeField or DecimalField or PercentField || (cell is null && field.IsTable));

    /// <summary>The marks of all that a category says.</summary>
    public static IReadOnlyList<Mark> MarksOf(Category category)
    {
        var form = category.Form;
        IEnumerable<Mark?> marks =
        [
            category.Quota.Mark,
            category.Quota.ConstructionMark,
            category.NamedMark,
            category.Naming?.Mark,
            category.GradesListedByPlace,
            category.Recommendation.Mark,
            category.Caps.Mark,
            .. category.Members.Select(need => need.Mark),
            .. category.Aliases.Select(one => one.Mark),
            .. category.Levels.Select(one => one.Mark),
            .. category.Grades.Select(one => one.Mark),
            .. category.Parts.Select(one => one.Mark),
            .. category.Criteria.SelectMany(one => new[] { one.Mark, one.WeightMark }),
            .. form.Fields.Select(one => one.Mark),
            .. form.Annexes.Select(one => one.Mark),
            .. form.Figures.Select(one => one.Mark),
            .. form.Conditions.Select(one => one.Mark),
        ];
        return [.. marks.OfType<Mark>().Distinct()];
    }

    private static IEnumerable<string> OfMarks(Catalogue catalogue, Category category)
    {
        foreach (var mark in MarksOf(category))
            if (!mark.IsWritten)
                yield return $"{mark.Text} is no mark.";
            else
                foreach (
                    var source in mark.Sources.Where(source =>
                        !catalogue.Sources.ContainsKey(source.ToString(System.Globalization.CultureInfo.InvariantCulture))
                    )
                )
                    yield return $"the mark {mark.Text} names a source that is not listed.";
        if (
            category.Quota.Default is not null && category.Quota.Mark is null
            || category.Quota.Construction is not null && category.Quota.ConstructionMark is null
        )
            yield return "where a quota comes from is not said.";
    }
}
