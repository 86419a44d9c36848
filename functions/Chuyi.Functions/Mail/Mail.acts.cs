using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>Asks for a new link, to the address on file only.</summary>
public sealed record RenewLink : Act
{
    /// <summary>In whose place the office asks, as histories name them; null where the holder asks.</summary>
    public string? Holder { get; init; }
}

/// <summary>The office has a recorded letter sent once more; of one with a link, a new link.</summary>
/// <param name="Letter">The sequence of the event that tells of it.</param>
public sealed record SendLetterAgain(int Letter) : Act;

/// <summary>From the page that counted the fifth wrong code.</summary>
public sealed record LockLink(string Link) : Act;
