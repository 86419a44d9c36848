using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Submission;

/// <summary>The fields in which a draft tells what is to be designated.</summary>
public static class SubjectFieldNames
{
    public const string Name = "subjectName",
        Post = "post",
        Born = "born",
        Deeds = "deeds",
        ProgrammeCode = "programmeCode",
        ProgrammeName = "programmeName",
        Participant = "participant",
        MemberName = "memberName",
        MemberType = "memberType",
        MemberRole = "memberRole",
        MemberContact = "memberContact",
        MemberEmail = "memberEmail",
        MemberPhone = "memberPhone";

    /// <summary>The columns of the table of programmes.</summary>
    public static IReadOnlyList<string> Programmes { get; } = [ProgrammeCode, ProgrammeName];

    /// <summary>The columns of the table of units that take part.</summary>
    public static IReadOnlyList<string> Participants { get; } = [Participant];

    /// <summary>The columns of the table of members.</summary>
    public static IReadOnlyList<string> Members { get; } = [MemberName, MemberType, MemberRole, MemberContact, MemberEmail, MemberPhone];

    /// <summary>All of them, whatever the kind.</summary>
    public static IReadOnlyList<string> Every { get; } = [Name, Post, Born, Deeds, .. Programmes, .. Participants, .. Members];

    /// <summary>All fields of a kind; none of a unit, which says itself who it is.</summary>
    public static IReadOnlyList<string> Of(CategorySubject kind) =>
        kind switch
        {
            CategorySubject.Person => [Name, Post, Born, Deeds],
            CategorySubject.ProgrammeGroup => [Name, .. Programmes, .. Participants],
            CategorySubject.Consortium => [Name, .. Members],
            _ => [],
        };
}
