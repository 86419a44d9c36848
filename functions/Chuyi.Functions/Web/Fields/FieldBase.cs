using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Components;

namespace Chuyi.Functions.Web;

/// <summary>What every field of a form has: a name, a label, a hint, and what is wrong with it.</summary>
public abstract class FieldBase : ComponentBase
{
    [CascadingParameter]
    public Form Form { get; set; } = null!;

    /// <summary>Its name in the form.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>What rules call it, if not by its name: members of acts, or codes of refusals; separated by blanks.</summary>
    [Parameter]
    public string For { get; set; } = "";

    [Parameter]
    public string Label { get; set; } = "";

    /// <summary>What helps to fill it in.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What stands in it when nothing was typed yet.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>Which of several fields of this name it is, from 0.</summary>
    [Parameter]
    public int? Row { get; set; }

    /// <summary>What is wrong with what is kept, where nothing was just refused.</summary>
    [Parameter]
    public Refusal? Wrong { get; set; }

    protected string Id => $"{Form.Id}-{Name}{Row}";

    protected Refusal? Fault { get; private set; }

    /// <summary>What is in it.</summary>
    protected string? Shown =>
        Form.Refused is { } refused && refused.Fields.ContainsKey(Name)
            ? Row is { } row
                ? refused.Fields[Name].ElementAtOrDefault(row)
                : refused.Fields[Name].ToString()
            : Value;

    protected string? DescribedBy =>
        string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Fault is null ? null : Id + "-fault" }.OfType<string>())
            is { Length: > 0 } ids
            ? ids
            : null;

    protected override void OnInitialized() => FilledIn.Put(Form.Request);

    protected override void OnParametersSet() =>
        Fault = Form.Refused is { } refused ? refused.FaultOf([Name, .. For.Split(' ')], Row, Id) : Wrong;

    protected string T(Sentence sentence) => sentence.In(Form.Language);

    protected string T(string zh, string en) => T(new(zh, en));
}
