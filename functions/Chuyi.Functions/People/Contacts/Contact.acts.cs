using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>Asks for another contact of a department, which another one of the office has to confirm.</summary>
public sealed record ProposeContact(ProposedContact Proposed) : Act;
