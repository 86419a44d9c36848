namespace Chuyi.Functions.Mail;

/// <summary>A letter as text, for programs that show nothing else.</summary>
internal static class PlainLetter
{
    public static string Of(IEnumerable<LetterText> texts) => string.Join("\n\n———\n\n", texts.Select(Of)) + "\n";

    private static string Of(LetterText text)
    {
        var parts = new[]
        {
            string.Join("\n\n", text.Runs.Select(run => string.Join('\n', run.Lines.Select(Of)))),
            text.Due is { } due ? $"{LetterWords.Due.In(text.Language)}{(text.Language == "en" ? ": " : "：")}{due}" : null,
            text.Action is { } action ? $"{action.Label}{(text.Language == "en" ? ":" : "：")}\n{action.Address}" : null,
            Lines(text.Recourse),
            Lines(text.Signature),
            Lines(text.Why),
        };
        return string.Join("\n\n", parts.Where(part => part is { Length: > 0 }));
    }

    private static string Of(LetterLine line) => line.Number is { } number ? $"{number}. {line.Text}" : line.Text;

    private static string Lines(IReadOnlyList<string> lines) => string.Join('\n', lines);
}
