using System.Diagnostics.CodeAnalysis;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Mail;

/// <summary>Who gets a letter, or why nobody does.</summary>
public sealed record Addressee(Person? Person, Undeliverable? WhyNot)
{
    [MemberNotNullWhen(true, nameof(WhyNot)), MemberNotNullWhen(false, nameof(Person))]
    public bool IsUnreachable => WhyNot is not null;

    /// <summary>Whoever is on file under a recipient, or nobody.</summary>
    public static Addressee Of(Person? person) =>
        person is null ? new(null, Undeliverable.NoAddress)
        : person.IsClosed ? new(null, Undeliverable.Closed)
        : EmailAddress.Read(person.Email).IsRefused ? new(null, Undeliverable.BadAddress)
        : new(person, null);
}
