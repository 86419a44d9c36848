using Chuyi.Cli.Demo.Titles;
using Chuyi.Functions.Policy;
using Microsoft.Playwright;

namespace Chuyi.Browser;

/// <summary>A section of a form filled in by keys alone: from field to field as the tabulator goes.</summary>
internal static class FormKeys
{
    // Name, kind, and which of its name, of the field in which one is; a button ends a section.
    private const string Focused = """
        () => {
          const at = document.activeElement;
          const kind = at.matches('#section button') ? 'end' : at.matches('select') ? 'select' : at.type ?? '';
          const name = at.closest('#section') ? at.name ?? '' : '';
          const row = name && kind !== 'radio' ? [...document.querySelectorAll(`#section [name="${name}"]`)].indexOf(at) : 0;
          return [name, kind, `${row}`];
        }
        """;

    /// <summary>Writes into each field that has to be filled in what follows from what it asks for.</summary>
    public static async Task FillIn(this IPage page, CategoryForm form, FormSection section, string unit)
    {
        var answers = section
            .Fields.Where(field => !field.IsOptional)
            .SelectMany(field =>
                field.Cells.Select(cell =>
                    (
                        Name: field.InputOf(cell),
                        Rows: TitleForm.Answer(form, field, cell, unit, unit) is var answer && field.IsTable
                            ? TitleForm.Rows(field, cell, answer)
                            : [answer]
                    )
                )
            )
            .ToDictionary(one => one.Name);
        var done = new HashSet<(string, string)>();
        await page.TabTo("#section :is(input:not([type=hidden]), select, textarea)");
        for (var at = await page.EvaluateAsync<string[]>(Focused); at[1] != "end"; at = await page.EvaluateAsync<string[]>(Focused))
        {
            var isNew = done.Add((at[0], at[2]));
            if (isNew && answers.TryGetValue(at[0], out var rows) && rows.Rows.ElementAtOrDefault(int.Parse(at[2], null)) is { } text)
                await page.Type(at[1], text);
            await page.Keyboard.PressAsync("Tab");
        }
    }

    private static async Task Type(this IPage page, string kind, string text)
    {
        if (kind is "radio" or "select")
            await page.Choose(kind, text);
        else if (kind is "date" or "month")
            await page.TypeDay(kind, text);
        else
        {
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.InsertTextAsync(text);
        }
    }

    private static async Task Choose(this IPage page, string kind, string value)
    {
        const string IsChosen = "value => document.activeElement.value === value && (document.activeElement.checked ?? true)";
        if (kind == "radio")
            await page.Keyboard.PressAsync("Space");
        while (!await page.EvaluateAsync<bool>(IsChosen, value))
            await page.Keyboard.PressAsync("ArrowDown");
    }

    // In the order in which the language writes a day.
    private static async Task TypeDay(this IPage page, string kind, string text)
    {
        var parts = text.Split('-');
        if (await page.EvaluateAsync<string>("navigator.language") == "zh-CN")
        {
            await page.Keyboard.TypeAsync(parts[0]);
            await page.Keyboard.PressAsync("ArrowRight");
            await page.Keyboard.TypeAsync(string.Concat(parts[1..]));
        }
        else
            await page.Keyboard.TypeAsync(string.Concat(kind == "date" ? parts.Reverse() : [parts[1], parts[0]]));
        Xunit.Assert.Equal(text, await page.EvaluateAsync<string>("document.activeElement.value"));
    }
}
