using Chuyi.History.Verification;

namespace Chuyi.Verify;

/// <summary>What the command tells a script.</summary>
internal static class ExitCode
{
    /// <summary>Nothing could be verified: no history, a file that cannot be read, or a command line that is none.</summary>
    public const int CannotBeRead = 2;

    public static int Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Whole => 0,
            Verdict.NotWhole => 1,
            Verdict.Unreadable => CannotBeRead,
            Verdict.KeyNotPinned => 3,
            Verdict.PartlyCovered => 4,
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
        };
}
