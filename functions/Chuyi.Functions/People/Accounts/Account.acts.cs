using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>Opens an account: an applicant's, or one of the staff where nobody else has to confirm it.</summary>
public sealed record OpenAccount(AccountTerms Terms) : Act
{
    /// <summary>Who acts where the configuration of the service names somebody. No person is named so.</summary>
    public const string Configuration = "configuration";

    /// <summary>
    /// Opens the account of whom the configuration names. Its id comes before that of every form: received at the same
    /// instant as a request for a code, it is taken first.
    /// </summary>
    public static ReceivedAct ByConfiguration(CaseId account, Role role, string? unit, DateTimeOffset now) =>
        new("-open", account, Configuration, now, new OpenAccount(new AccountTerms { Role = role, Unit = unit }));
}

/// <summary>Asks for an account which a second person has to confirm.</summary>
public sealed record ProposeAccount(ProposedAccount Proposed) : Act;

/// <param name="Ask">Which request it is, by the print that the history tells (<see cref="Mail.Letter.CodeName"/>).</param>
public sealed record AskSignInCode(string Ask) : Act
{
    /// <summary>Whether it is for the code that all share who ask in an hour (<see cref="CodeForAll"/>).</summary>
    public bool ForAll { get; init; }
}
