namespace Chuyi.Functions.Policy;

/// <summary>How much a field of a form takes: characters of a text, rows of a table. Both are settings of a round.</summary>
public static class FieldLimits
{
    /// <summary>What a text, and what a table, takes at most, whatever the office sets.</summary>
    public const int MostCharacters = 5_000,
        MostRows = 100;

    /// <summary>What a field takes at most; null of one that is limited by what it is.</summary>
    public static int? Of(FormField field) =>
        field switch
        {
            TextField text => text.Most,
            RowsField table => table.Most,
            PeopleField people => people.Most,
            ProgrammesField programmes => programmes.Most,
            _ => null,
        };

    /// <summary>Within which a limit can be set: what the policy asks for is not too much.</summary>
    public static Bounds Bounds(FormField field) =>
        field.IsTable ? new(field.LeastRows, Math.Max(MostRows, Of(field) ?? 0)) : new(1, Math.Max(MostCharacters, Of(field) ?? 0));

    /// <summary>The same field with another limit, which is then the round's own.</summary>
    public static FormField With(FormField field, int most, Mark mark) =>
        field switch
        {
            TextField text => text with { Most = most, Mark = mark },
            RowsField table => table with { Most = most, Mark = mark },
            PeopleField people => people with { Most = most, Mark = mark },
            ProgrammesField programmes => programmes with { Most = most, Mark = mark },
            _ => field,
        };
}
