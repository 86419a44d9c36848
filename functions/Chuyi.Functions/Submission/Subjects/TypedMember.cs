using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Submission;

/// <summary>A member of a consortium as it is typed into a row of a draft.</summary>
public sealed record TypedMember
{
    /// <summary>Which row, from 0.</summary>
    public required int Row { get; init; }

    public required string Name { get; init; }

    /// <summary>The name of its <see cref="MemberType"/>.</summary>
    public required string Type { get; init; }

    public required string Role { get; init; }

    /// <summary>The name of who answers for it.</summary>
    public required string Contact { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public bool IsEmpty => Name.Length + Type.Length + Role.Length + Contact.Length + Email.Length + Phone.Length == 0;

    /// <summary>The register in which it is looked for; null where it is only typed.</summary>
    public MembersOnFile? OnFile { get; init; }

    /// <summary>The same as it is submitted.</summary>
    public Member Member => OnFile?.Of(AsTyped) ?? AsTyped;

    private Member AsTyped =>
        new()
        {
            Id = Applications.Member.IdOf(Name),
            Name = Name,
            Type = Enum.TryParse<MemberType>(Type, ignoreCase: true, out var type) ? type : default,
            Role = Role,
            Contact = Applications.Member.ContactOf(Applications.Member.IdOf(Name)),
        };

    /// <summary>Who answers for it, or all that is wrong with how they are given.</summary>
    public Outcome<Person> Person => ContactOf(Contact, Email, Phone, Row);

    public static TypedMember Of(TypedFields typed, int row) =>
        new()
        {
            Row = row,
            Name = typed.At(SubjectFieldNames.MemberName, row),
            Type = typed.At(SubjectFieldNames.MemberType, row),
            Role = typed.At(SubjectFieldNames.MemberRole, row),
            Contact = typed.At(SubjectFieldNames.MemberContact, row),
            Email = typed.At(SubjectFieldNames.MemberEmail, row),
            Phone = typed.At(SubjectFieldNames.MemberPhone, row),
        };

    /// <summary>All that is wrong with it by itself.</summary>
    public IEnumerable<Refusal?> Faults =>
        [
            Name.Length == 0 ? Needed(SubjectFieldNames.MemberName, new("单位全称", "the full name of the unit")) : null,
            Enum.TryParse<MemberType>(Type, ignoreCase: true, out _) ? null : Needed(SubjectFieldNames.MemberType, new("类型", "its type")),
            Role.Length == 0 ? Needed(SubjectFieldNames.MemberRole, new("承担的工作", "what it does")) : null,
            Person.Refusal,
        ];

    /// <summary>Somebody who answers for a member, or all that is wrong with how they are given.</summary>
    public static Outcome<Person> ContactOf(string name, string email, string phone, int row)
    {
        var (address, number) = (EmailAddress.Read(email), PhoneNumber.Read(phone));
        if (name.Trim().Length == 0 || address.IsRefused || number.IsRefused)
            return Refusal.Of(
                name.Trim().Length == 0 ? Needed(SubjectFieldNames.MemberContact, new("联系人姓名", "the contact’s name"), row) : null,
                address.Refusal is { } wrong ? wrong with { Field = SubjectFieldNames.MemberEmail, Row = row } : null,
                number.Refusal is { } other ? other with { Field = SubjectFieldNames.MemberPhone, Row = row } : null
            )!;
        return new Person
        {
            Id = "",
            Name = name.Trim(),
            Email = address.Value.Text,
            Phone = number.Value.Text,
        };
    }

    private Refusal Needed(string field, Sentence what) => Needed(field, what, Row);

    private static Refusal Needed(string field, Sentence what, int row) =>
        new(field, $"第 {row + 1} 行成员单位：请填写{what.Zh}。", $"Member {row + 1}: please give {what.En}.") { Field = field, Row = row };
}
