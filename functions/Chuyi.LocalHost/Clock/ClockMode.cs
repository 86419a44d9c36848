namespace Chuyi.LocalHost;

/// <summary>Who moves the clock.</summary>
public enum ClockMode
{
    /// <summary>It is the machine's.</summary>
    Real,

    /// <summary>It stands until the caller advances it.</summary>
    Held,

    /// <summary>It stands while anything can run and jumps to the next durable timer when nothing can.</summary>
    Skipping,
}
