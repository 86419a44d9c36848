using Chuyi.History;

namespace Chuyi.Functions.Web;

/// <summary>Something that a person wrote or chose in a form.</summary>
/// <param name="Label">What the field is called.</param>
/// <param name="Text">What was written; of what was chosen, how it is called on the form.</param>
public sealed record TypedText(Sentence Label, Sentence Text)
{
    /// <summary>The values of one field, each by the name of that; of several scores each with its number.</summary>
    public static IEnumerable<TypedText> Of(string name, IEnumerable<string> values)
    {
        if (FieldWords.Of(name) is not { } label)
            yield break;
        foreach (var (value, place) in values.Select((value, i) => (value, i + 1)))
            if (FieldWords.Say(name, value) is { } text)
                yield return new(name is "score" or "scores" ? new($"第 {place} 项{label.Zh}", $"{label.En} {place}") : label, text);
    }
}
