using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;

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
