using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Submission;

/// <summary>What is written into a field of the form, as people read it.</summary>
public static class AnswerLines
{
    /// <summary>A line for each of its rows; none where nothing is written.</summary>
    public static IEnumerable<Sentence> Of(FormField field, FormAnswers answers) =>
        answers
            .Of(field.Code)
            .Select(row =>
            {
                var cells = field
                    .Cells.Zip(row)
                    .Where(cell => cell.Second.Length > 0)
                    .Select(cell => cell.First.Show(cell.Second))
                    .ToList();
                return new Sentence(string.Join("；", cells.Select(cell => cell.Zh)), string.Join("; ", cells.Select(cell => cell.En)));
            });
}
