using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Submission;

/// <summary>What somebody else wrote where the later of two wrote something else: what differs, each with what it is called.</summary>
public static class TheirTexts
{
    private static readonly Sentence Empty = new("未填写", "Empty");

    /// <summary>Of a section of the form.</summary>
    public static IReadOnlyList<TypedText> Of(FormSection section, FormAnswers theirs, FormAnswers mine) =>
        [
            .. section
                .Fields.Where(field => theirs.DiffersIn([field], mine))
                .Select(field => new TypedText(field.Name, OrEmpty(Together(AnswerLines.Of(field, theirs).ToList())))),
        ];

    /// <summary>Of the names of a draft, and of what it is for.</summary>
    public static IReadOnlyList<TypedText> Of(RoundCall call, DraftNames theirs, DraftNames mine) =>
        [
            .. Lines(call, theirs)
                .Zip(Lines(call, mine))
                .Where(line => line.First.Text != line.Second.Text)
                .Select(line => line.First with { Text = OrEmpty(line.First.Text) }),
        ];

    /// <summary>The same for the script of a page.</summary>
    public static IReadOnlyList<TheirText> In(this IEnumerable<TypedText> texts, string language) =>
        [
            .. from one in texts
            let text = one.Text.In(language)
            select new TheirText(one.Label.In(language), text, Written.LanguageOf(text, language)),
        ];

    private static IEnumerable<TypedText> Lines(RoundCall call, DraftNames names) =>
        [
            new(new("申报名称", "Title"), new(names.Title, names.Title)),
            new(new("推荐单位", "Recommender"), new(names.Recommender, names.Recommender)),
            .. SubjectSummary.Of(SubjectForm.Of(call.Designates, names.Subject)).Select(line => new TypedText(line.Name, line.Text)),
        ];

    private static Sentence Together(IReadOnlyList<Sentence> lines) =>
        new(string.Join('\n', lines.Select(line => line.Zh)), string.Join('\n', lines.Select(line => line.En)));

    private static Sentence OrEmpty(Sentence text) => text.Zh.Length > 0 ? text : Empty;
}
