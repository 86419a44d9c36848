using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.People;

/// <summary>Who is meant by what somebody typed: a name, a unit, an e-mail address, or what histories call an actor.</summary>
public sealed class ActorSearch(PeopleStore people)
{
    /// <summary>So many can be asked for at once: storage compares no more.</summary>
    private const int Most = 9;

    private static readonly string[] Roles = [.. Enum.GetNames<Role>().Select(role => role.ToLowerInvariant())];

    /// <summary>What histories call them; whoever has changed roles by all.</summary>
    public async Task<Outcome<string[]>> Of(string typed, CancellationToken cancellation)
    {
        if (typed is "public" or "公众")
            return new[] { "public" };
        if (typed.Contains(' ', StringComparison.Ordinal) && typed.Split(' ') is [var kind, _] && kind.All(char.IsAsciiLetterLower))
            return new[] { typed };
        if (CaseId.TryParse(typed, out var id))
            return id.Kind == CaseKind.Account ? InAnyRole(typed) : [typed];
        if (EmailAddress.Read(typed).Value is { } email)
            return new[] { (await people.At(email.Text, cancellation))?.Account, CaseId.Account(email.Text) }
                .OfType<CaseId>()
                .Distinct()
                .SelectMany(account => InAnyRole(account))
                .ToArray();
        var named = (await people.All(RecipientKind.Accounts, cancellation)).Where(person => IsMeant(person, typed)).ToList();
        if (named.Count is 0 or > Most)
            return named.Count == 0 ? HistoryWords.NoActor(typed) : HistoryWords.TooManyActors(typed, named.Count);
        return named.Select(person => Session.ActorOf(person.Role ?? Role.Applicant, person.Id)).ToArray();
    }

    private static bool IsMeant(Person person, string typed) =>
        person.Name.Contains(typed, StringComparison.OrdinalIgnoreCase)
        || person.UnitName?.Contains(typed, StringComparison.OrdinalIgnoreCase) is true;

    private static string[] InAnyRole(string account) => [.. Roles.Select(role => $"{role} {account}")];
}
