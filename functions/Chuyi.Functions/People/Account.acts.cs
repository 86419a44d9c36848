using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

public sealed record OpenAccount(Role Role, string? Unit) : Act;

public sealed record AskSignInCode(string Ask) : Act;
