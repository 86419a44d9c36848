using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.People;

/// <summary>Names and addresses that wait for a second person.</summary>
/// <param name="Id">The form they were proposed with.</param>
/// <param name="For">Where they go once they are confirmed.</param>
/// <param name="Case">The case that is asked for it.</param>
/// <param name="Person">What is proposed.</param>
public sealed record Proposed(string Id, Recipient For, CaseId Case, Person Person);
