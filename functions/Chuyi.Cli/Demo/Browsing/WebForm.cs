using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Chuyi.Cli.Demo.Browsing;

/// <summary>A form on a page, with its hidden fields, filled in as a browser lets a person fill it in.</summary>
internal sealed class WebForm
{
    private readonly IReadOnlyList<Control> controls;
    private readonly bool isLocked;
    private readonly (string Field, string Name, byte[] Content)? file;

    private WebForm(
        Uri page,
        Uri action,
        IReadOnlyList<Control> controls,
        bool isLocked,
        (string Field, string Name, byte[] Content)? file = null
    ) => (Page, Action, this.controls, this.isLocked, this.file) = (page, action, controls, isLocked, file);

    /// <summary>The page it stands on.</summary>
    public Uri Page { get; }

    public Uri Action { get; }

    public static WebForm Of(Uri page, IHtmlFormElement form) =>
        new(
            page,
            new Uri(page, form.GetAttribute("action") ?? ""),
            Control.Of(form),
            form.QuerySelector("button, input[type=submit]") is { } button && button.HasAttribute("disabled")
        );

    /// <summary>Whether something stands in a field already.</summary>
    public bool IsFilled(string name) => controls.Any(control => control.Name == name && control.Value is { Length: > 0 });

    /// <summary>Writes into a field; with more than one value into the fields of that name, in their order.</summary>
    public WebForm With(string name, params string[] values)
    {
        var filled = controls.ToList();
        var places = Enumerable.Range(0, filled.Count).Where(i => filled[i].Name == name).ToList();
        if (places.Count != values.Length)
            throw new StoryBrokenException($"The form {Action.AbsolutePath} has {places.Count} fields named {name}, not {values.Length}.");
        foreach (var (place, value) in places.Zip(values))
            filled[place] = filled[place].Choices?.Contains(value) is false
                ? throw new StoryBrokenException($"The form {Action.AbsolutePath} does not offer {name}={value}.")
                : filled[place] with
                {
                    Value = value,
                };
        return new(Page, Action, filled, isLocked);
    }

    /// <summary>Writes into a column of a table with as many rows as are wanted, each brought by its button.</summary>
    public WebForm WithRows(string name, params IReadOnlyList<string> values) =>
        controls.FirstOrDefault(c => c.Name == name) is { } first
            ? new(Page, Action, [.. controls.Where(c => c.Name != name), .. values.Select(v => first with { Value = v })], isLocked)
            : throw new StoryBrokenException($"The form {Action.AbsolutePath} has no column {name}.");

    /// <summary>Chooses a file for a field.</summary>
    public WebForm WithFile(string field, string name, byte[] content) =>
        controls.Any(c => c.Name == field)
            ? new(Page, Action, [.. controls.Where(c => c.Name != field)], isLocked, (field, name, content))
            : throw new StoryBrokenException($"The form {Action.AbsolutePath} has no field {field} for a file.");

    /// <summary>Ticks the box of this name and value.</summary>
    public WebForm Tick(string name, string value)
    {
        var filled = controls.Select(c => c.Name == name && c.Choices?.Contains(value) is true ? c with { Value = value } : c).ToList();
        return filled.SequenceEqual(controls)
            ? throw new StoryBrokenException($"The form {Action.AbsolutePath} has no box {name}={value} to tick.")
            : new(Page, Action, filled, isLocked);
    }

    /// <summary>As it is sent by a button that leads elsewhere and asks for nothing to be filled in.</summary>
    public WebForm By(IElement button) =>
        new(
            Page,
            new Uri(Page, button.GetAttribute("formaction")),
            [
                .. controls.Select(c => c with { IsRequired = false }),
                .. button.GetAttribute("name") is { Length: > 0 } name
                    ? new[] { new Control(name, button.GetAttribute("value"), Choices: null, IsRequired: false) }
                    : [],
            ],
            isLocked: false
        );

    /// <summary>What the browser sends; it sends nothing while a required field is empty or the button is grey.</summary>
    public HttpContent Content()
    {
        if (isLocked)
            throw new StoryBrokenException($"The button of {Action.AbsolutePath} on {Page.AbsolutePath} cannot be pressed yet.");
        if (controls.FirstOrDefault(c => c.IsRequired && string.IsNullOrEmpty(c.Value)) is { } empty)
            throw new StoryBrokenException($"{empty.Name} of {Action.AbsolutePath} is required and empty.");
        var filled = controls.Where(c => c.Value is not null).Select(c => KeyValuePair.Create(c.Name, c.Value!));
        if (file is not { } chosen)
            return new FormUrlEncodedContent(filled);
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in filled)
            parts.Add(new StringContent(value), name);
        parts.Add(new ByteArrayContent(chosen.Content), chosen.Field, chosen.Name);
        return parts;
    }
}
