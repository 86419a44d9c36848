using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>
/// How facts tell one contact from another without saying what it is: a keyed print of each part. The same address has the
/// same print everywhere; nobody without the key can find it from that.
/// </summary>
public sealed record ContactPrints
{
    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    /// <summary>Of the staff: the department, where one is on file.</summary>
    public string? Department { get; init; }

    public static ContactPrints Of(Person person, Keys keys) =>
        new()
        {
            Name = keys.Print("name|" + person.Name),
            Email = keys.Print("email|" + person.Email.ToLowerInvariant()),
            Phone = keys.Print("phone|" + person.Phone),
            Department = person is { Role: not (null or Role.Applicant), UnitName: { } name } ? keys.Print("department|" + name) : null,
        };

    /// <summary>What differs from another contact, in words; all of it if there was none.</summary>
    public Sentence ChangesFrom(ContactPrints? before)
    {
        (bool Differs, Sentence Name)[] parts =
        [
            (Name != before?.Name, new("姓名", "name")),
            (Email != before?.Email, new("邮箱", "e-mail")),
            (Phone != before?.Phone, new("手机号", "phone")),
            (Department != before?.Department, new("所在部门", "department")),
        ];
        var changed = parts.Where(part => part.Differs).Select(part => part.Name).ToList();
        return new(string.Join('、', changed.Select(name => name.Zh)), string.Join(", ", changed.Select(name => name.En)));
    }
}
