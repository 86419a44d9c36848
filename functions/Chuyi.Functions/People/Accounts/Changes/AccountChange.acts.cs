using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>Asks for an account to be corrected or closed, which another one of the office has to confirm.</summary>
public sealed record ProposeChange(ProposedChange Change) : Act;

/// <summary>Asks for a closed account to be opened again, which another one of the office has to confirm.</summary>
public sealed record ProposeReopening(ProposedChange Change) : Act;

/// <summary>Closes an applicant's account: nobody else has to confirm it.</summary>
public sealed record CloseAccount(ProposedChange Change) : Act;

/// <summary>Says that the owner of an account has set up an authenticator.</summary>
public sealed record NoteSecondFactor : Act;

/// <summary>Has the letter sent again that says that an account is open.</summary>
public sealed record RemindAccount : Act;
