namespace Chuyi.Rehearsals.Faults;

/// <summary>What an activity sees whose request was not sent.</summary>
public sealed class BrokenOffException() : Exception("The request was not sent.");
