using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Rehearsals;

/// <summary>Who is on file, without anybody's having put them there by the pages.</summary>
public sealed partial class Service
{
    /// <summary>The first administrator.</summary>
    public const string AdministratorEmail = "administrator@example.org";

    /// <summary>One of the office, who is on file from the start.</summary>
    public const string OfficeEmail = "office@example.org";

    private bool hasOffice;

    /// <summary>One more of the staff, who can sign in.</summary>
    public Task HasStaff(Role role, string email) =>
        Ask(() => Get<PeopleStore>().Add(Recipient.Account(CaseId.Account(email)), Of(role, email)));

    // Before the service runs, so that its requests to storage are its own.
    private async Task KnowOffice()
    {
        if (hasOffice)
            return;
        var tables = new Tables(new TableServiceClient(storage));
        await tables.EnsureAll(default);
        await new PeopleStore(tables).Add(Recipient.Account(CaseId.Account(OfficeEmail)), Of(Role.Office, OfficeEmail));
        hasOffice = true;
    }

    private static Person Of(Role role, string email) =>
        new()
        {
            Id = CaseId.Account(email),
            Name = "某人",
            Email = email,
            Phone = "",
            Role = role,
        };

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
