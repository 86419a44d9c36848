using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Chuyi.Cli.Demo.Browsing;

/// <summary>A field of a form as a browser sees it. The radio buttons of one name are one control.</summary>
/// <param name="Value">What would be sent; null for radio buttons of which none is chosen and for a box that is not ticked.</param>
/// <param name="Choices">The values it can have, or null if it can be written into.</param>
internal sealed record Control(string Name, string? Value, IReadOnlyList<string>? Choices, bool IsRequired)
{
    public static IReadOnlyList<Control> Of(IHtmlFormElement form)
    {
        var controls = new List<Control>();
        foreach (var element in form.QuerySelectorAll("input, select, textarea"))
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled"))
                continue;
            if (element is not IHtmlInputElement { Type: "radio" } radio)
                controls.Add(Read(element, name));
            else if (controls.FindIndex(c => c.Name == name) is >= 0 and var at)
                controls[at] = controls[at].Join(Read(radio));
            else
                controls.Add(Read(radio));
        }
        return controls;
    }

    private Control Join(Control other) =>
        this with
        {
            Value = Value ?? other.Value,
            Choices = [.. Choices!, .. other.Choices!],
            IsRequired = IsRequired || other.IsRequired,
        };

    private static Control Read(IHtmlInputElement radio) =>
        new(radio.Name!, radio.IsDefaultChecked ? radio.Value : null, [radio.Value], radio.IsRequired);

    private static Control Read(IElement element, string name) =>
        element switch
        {
            IHtmlInputElement { Type: "checkbox" } box => new(name, box.IsDefaultChecked ? box.Value : null, [box.Value], box.IsRequired),
            IHtmlSelectElement select => new(name, select.Value ?? "", [.. select.Options.Select(o => o.Value)], select.IsRequired),
            IHtmlTextAreaElement text => new(name, text.Value, null, text.IsRequired),
            IHtmlInputElement input => new(name, input.Value, null, input.IsRequired),
            _ => new(name, "", null, false),
        };
}
