using System.Text.Json.Serialization;

namespace Chuyi.Functions.Cases;

/// <summary>An expected refusal: a value with the reason as the person will read it. Nothing was changed.</summary>
/// <param name="Code">A stable word for programs, e.g. <c>too-late</c>.</param>
/// <param name="Reason">Why, in two languages.</param>
/// <param name="Status">The HTTP status of an answer that carries it.</param>
[method: JsonConstructor]
public sealed record Refusal(string Code, Sentence Reason, int Status = 422)
{
    public Refusal(string code, string zh, string en, int status = 422)
        : this(code, new Sentence(zh, en), status) { }

    /// <summary>The member of an act that it is about, by its name in JSON; where none is named, the code is that of the field.</summary>
    [JsonIgnore]
    public string? Field { get; init; }

    /// <summary>Which of several fields of that name it is about, from 0; null for all of them.</summary>
    [JsonIgnore]
    public int? Row { get; init; }

    /// <summary>What else is wrong with the same form. Where only one reason can be told, it is that of this one.</summary>
    [JsonIgnore]
    public IReadOnlyList<Refusal> Others { get; init; } = [];

    /// <summary>All that is wrong, each for itself.</summary>
    [JsonIgnore]
    public IReadOnlyList<Refusal> All => Others.Count == 0 ? [this] : [this with { Others = [] }, .. Others];

    /// <summary>All that is wrong with a form as one refusal; null where nothing is.</summary>
    public static Refusal? Of(params IEnumerable<Refusal?> faults) =>
        faults.OfType<Refusal>().SelectMany(fault => fault.All).ToList() switch
        {
            [] => null,
            [var only] => only,
            [var first, .. var others] => first with { Others = others },
        };

    /// <summary>This, and what else is wrong with the same form.</summary>
    public Refusal And(Refusal? other) => Of(this, other) ?? this;

    /// <summary>The code of what was done before, when the same form came first.</summary>
    public const string Twice = "twice";

    /// <summary>The code of a form that was sent only to be looked at: in the other language, say.</summary>
    public const string NotSent = "not-sent";

    /// <summary>Whether all stands as before: not where the form was received earlier, or something broke off half-way.</summary>
    public bool ChangedNothing => Code != Twice && Status < 500;
}
