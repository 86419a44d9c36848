using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Submission;

/// <summary>What a draft's fields say of what is to be designated.</summary>
/// <param name="Kind">What the category designates.</param>
/// <param name="Typed">What was typed.</param>
public sealed record SubjectForm(CategorySubject Kind, TypedFields Typed)
{
    /// <summary>The characters that all of it may have together, as it is kept.</summary>
    public const int Longest = 24_000;

    /// <summary>Which members a consortium has to have at least, by the round.</summary>
    public MemberMix? Mix { get; init; }

    /// <summary>Of what kind the unit is that leads; null where it is not on file.</summary>
    public MemberType? Lead { get; init; }

    /// <summary>The register in which members are looked for; null where they are only typed.</summary>
    public MembersOnFile? OnFile { get; init; }

    /// <summary>The month in which a person was born, as <c>yyyy-MM</c>.</summary>
    public string Born => Typed.One(SubjectFieldNames.Born);

    /// <summary>The same as the field of a month has it; as it was typed where it is none.</summary>
    public string BornAsMonth => BirthMonth.Read(Born) is { IsRefused: false, Value: var month } ? month : Born;

    public static SubjectForm Of(CategorySubject kind, string? text) => new(kind, TypedFields.Read(text, SubjectFieldNames.Of(kind)));

    public static SubjectForm Of(Rounds.RoundCall call, Draft draft, MembersOnFile? onFile = null) =>
        Of(call.Designates, draft.Subject) with
        {
            OnFile = onFile,
            Mix = call.Mix,
            Lead = draft.Lead,
        };

    /// <summary>The members of a consortium as they are typed; rows that are empty are none.</summary>
    public IReadOnlyList<TypedMember> Members =>
        Kind != CategorySubject.Consortium
            ? []
            :
            [
                .. Enumerable
                    .Range(0, Typed.Rows(SubjectFieldNames.Members))
                    .Select(row => TypedMember.Of(Typed, row) with { OnFile = OnFile })
                    .Where(member => !member.IsEmpty),
            ];

    /// <summary>What is submitted of it; null for the unit itself.</summary>
    public Subject? Subject =>
        Kind == CategorySubject.Institution
            ? null
            : new()
            {
                Kind = Kind,
                Name = Typed.One(SubjectFieldNames.Name),
                Post = Kind == CategorySubject.Person ? Typed.One(SubjectFieldNames.Post) : null,
                Deeds = Kind == CategorySubject.Person ? Typed.One(SubjectFieldNames.Deeds) : null,
                Programmes = Kind == CategorySubject.ProgrammeGroup ? [.. Programmes] : null,
                Members = Kind == CategorySubject.Consortium ? [.. Members.Select(member => member.Member)] : null,
                Mix = Mix,
                Lead = Mix is null ? null : Lead,
                Participants = Kind == CategorySubject.ProgrammeGroup ? [.. Participants] : null,
            };

    private IEnumerable<GroupProgramme> Programmes =>
        Enumerable
            .Range(0, Typed.Rows(SubjectFieldNames.Programmes))
            .Select(row => new GroupProgramme(
                CompatibleText.Normal(Typed.At(SubjectFieldNames.ProgrammeCode, row)),
                Typed.At(SubjectFieldNames.ProgrammeName, row)
            ))
            .Where(programme => programme.Code.Length + programme.Name.Length > 0);

    private IEnumerable<string> Participants => Typed.All(SubjectFieldNames.Participant).Where(unit => unit.Length > 0);
}
