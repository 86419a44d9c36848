namespace Chuyi.Verify;

/// <summary>
/// The code that the page for auditors gives. It is as good as a sign-in: where the command line does not have it, and so neither a
/// shell's history nor a list of processes, it is read from a variable or from the standard input.
/// </summary>
public static class AuditorCode
{
    /// <summary>The variable that may hold it.</summary>
    public const string Variable = "CHUYI_CODE";

    private const string FromInput = "-";

    /// <summary>Reads it from where it is.</summary>
    /// <param name="given">What stands on the command line; <c>-</c> for the standard input.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="asking">Where somebody is asked for it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The code, or null where there is none.</returns>
    public static async Task<string?> ReadAsync(string? given, TextReader input, TextWriter asking, CancellationToken cancellation)
    {
        if (given is { Length: > 0 } and not FromInput)
            return given;
        if (given is null && Environment.GetEnvironmentVariable(Variable)?.Trim() is { Length: > 0 } kept)
            return kept;
        await asking.WriteAsync("核验码 code: ");
        await asking.FlushAsync(cancellation);
        return (await input.ReadLineAsync(cancellation))?.Trim() is { Length: > 0 } typed ? typed : null;
    }

    /// <summary>Whether it may be sent there: over https, or without leaving this machine.</summary>
    public static bool IsSafeFor(Uri site) => site.Scheme == Uri.UriSchemeHttps || site.IsLoopback;
}
