using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Submission;

/// <summary>What a draft says of what is to be designated, line by line, to be looked over.</summary>
/// <param name="Name">What the line is called.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Field">Where it is written.</param>
public sealed record SubjectSummary(Sentence Name, Sentence Text, string Field)
{
    private SubjectSummary(Sentence name, string text, string field)
        : this(name, new Sentence(text, text), field) { }

    /// <summary>Whether nothing is submitted without it.</summary>
    public bool IsNeeded { get; init; } = true;

    public static IEnumerable<SubjectSummary> Of(SubjectForm form)
    {
        if (form.Subject is not { } subject)
            yield break;
        yield return new(SubjectWords.NameOf(form.Kind), subject.Name, SubjectFieldNames.Name);
        if (form.Kind == CategorySubject.Person)
        {
            yield return new(new("职务、职称", "Post and title"), subject.Post ?? "", SubjectFieldNames.Post);
            yield return new(new("出生年月", "Year and month of birth"), form.Born, SubjectFieldNames.Born);
            yield return new(new("主要事迹", "What the person has done"), subject.Deeds ?? "", SubjectFieldNames.Deeds);
        }
        if (subject.Programmes is { } programmes)
            yield return new(new("所含专业", "Programmes"), string.Join("、", programmes.Select(p => p.Code + p.Name)), "programmes");
        if (subject.Members is { } members)
            yield return new(
                new("成员单位", "Members"),
                new Sentence(
                    string.Join('\n', form.Members.Select(m => Line(m).Zh)),
                    string.Join('\n', form.Members.Select(m => Line(m).En))
                ),
                "members"
            );
        if (subject.Participants is { } units)
            yield return new(new("参与单位", "Units that take part"), string.Join("、", units), "participants") { IsNeeded = false };
    }

    private static Sentence Line(TypedMember typed)
    {
        var (line, contact) = (MemberWords.Line(typed.Member.Shown), $"{typed.Contact} {typed.Email} {typed.Phone}");
        var found = Found(typed);
        return new($"{line.Zh} {contact}{found.Zh}", $"{line.En} {contact}{found.En}");
    }

    // What the register makes of what was typed: its unit by its name of today, or nothing.
    private static Sentence Found(TypedMember typed) =>
        typed is { OnFile.IsKept: true, Member.Unit: null }
            ? new("（单位名录中没有该名称，按所填内容登记）", " (not in the register of units; taken as it was typed)")
        : typed.OnFile is not null && typed.Member.Unit is not null && typed.Member.Name != typed.Name
            ? new($"（所填名称：{typed.Name}，已按单位名录更正）", $" (typed: {typed.Name}; named as it is in the register of units)")
        : new("", "");
}
