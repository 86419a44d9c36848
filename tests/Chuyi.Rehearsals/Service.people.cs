using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Rehearsals;

/// <summary>Who is on file, without anybody's having put them there by the pages.</summary>
public sealed partial class Service
{
    /// <summary>Somebody to whom letters go.</summary>
    public Task Know(Recipient who, string name, string email, string phone = "13800001234") =>
        Ask(() =>
            Get<PeopleStore>()
                .Write(
                    who,
                    new Person
                    {
                        Id = who.Id,
                        Name = name,
                        Email = email,
                        Phone = phone,
                    }
                )
        );

    /// <summary>Has a letter sent, as a case does that recorded nothing else.</summary>
    public Task Send(CaseId @case, Letter letter) =>
        Ask(() =>
            ActivatorUtilities
                .CreateInstance<Delivery>(Services)
                .Deliver(
                    new()
                    {
                        Case = @case,
                        FirstSeq = 1,
                        Previous = new string('0', 64),
                        At = Clock.GetUtcNow(),
                        Letters = [letter],
                        Tags = CaseTags.None,
                    }
                )
        );

    /// <summary>An applicant, who can sign in.</summary>
    public Task HasApplicant(string email, string? unit, string unitName)
    {
        var account = Recipient.Account(CaseId.Account(email));
        return Ask(() =>
            Get<PeopleStore>()
                .Write(
                    account,
                    new Person
                    {
                        Id = account.Id,
                        Name = unitName,
                        Email = email,
                        Phone = "",
                        Role = Role.Applicant,
                        Unit = unit,
                        UnitName = unitName,
                    }
                )
        );
    }
}
