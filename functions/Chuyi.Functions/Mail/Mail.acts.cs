using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>Asks for a new link, to the address on file only.</summary>
public sealed record RenewLink : Act;

/// <summary>From the page that counted the fifth wrong code.</summary>
public sealed record LockLink(string Link) : Act;
