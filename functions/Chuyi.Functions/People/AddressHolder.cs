using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>Whose an e-mail address is.</summary>
/// <param name="Account">The account that has it now.</param>
/// <param name="Person">Who that is; null where the address was corrected, and a row leads from it to the account.</param>
public sealed record AddressHolder(CaseId Account, Person? Person);
