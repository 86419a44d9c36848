namespace Chuyi.Functions.People;

/// <summary>That somebody signed in, with a code to an account or with that of a link.</summary>
/// <param name="Actor">What histories call them.</param>
/// <param name="Device">With what; null for a link.</param>
public sealed record SignIn(DateTimeOffset At, string Actor, Device? Device);
