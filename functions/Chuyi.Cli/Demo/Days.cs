using Chuyi.Functions.Policy;

namespace Chuyi.Cli.Demo;

/// <summary>When the story happens, in Beijing time. All of it is in 2026, whose holidays are known.</summary>
internal static class Days
{
    public static readonly DateTimeOffset Opening = On(3, 2, 9);
    public static readonly DateTimeOffset Applying = On(3, 17, 10);
    public static readonly DateTimeOffset Defects = On(3, 18, 9);
    public static readonly DateTimeOffset Cure = On(3, 19, 10);
    public static readonly DateTimeOffset LastHour = On(3, 20, 16);
    public static readonly DateTimeOffset Deadline = On(3, 20, 17);
    public static readonly DateTimeOffset Recommending = On(3, 21, 10);
    public static readonly DateTimeOffset Checking = On(3, 23, 9);
    public static readonly DateTimeOffset Drawing = On(3, 24, 9);

    // Within the hour for which the office stays signed in.
    public static readonly DateTimeOffset Answering = Drawing.AddMinutes(45);

    public static readonly DateTimeOffset Scoring = On(3, 25, 9);
    public static readonly DateTimeOffset Signing = On(3, 26, 9);
    public static readonly DateTimeOffset Confirming = On(3, 27, 10);
    public static readonly DateTimeOffset Notice = On(3, 30, 9);
    public static readonly DateTimeOffset Objecting = On(3, 31, 10);
    public static readonly DateTimeOffset Deciding = On(4, 1, 10);
    public static readonly DateTimeOffset Supplementary = On(4, 2, 9);
    public static readonly DateTimeOffset SignOff = On(4, 10, 9);
    public static readonly DateTimeOffset Announcing = On(4, 13, 9);
    public static readonly DateTimeOffset Auditing = On(4, 14, 9);

    private static DateTimeOffset On(int month, int day, int hour) => BeijingTime.At(new DateOnly(2026, month, day), new TimeOnly(hour, 0));
}
