using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>
/// How often a sign-in code may be asked for. Known and unknown addresses are counted alike, so that a limit tells nothing.
/// Whoever asks for somebody else's address uses up an own limit, not that of its owner; and a browser that has signed in
/// there before has one for itself, so that all the strangers of the world together lock nobody out.
/// </summary>
public static class SignInLimits
{
    /// <summary>For one address from one asker, or from one browser that is known there.</summary>
    public static Limit OfOneAsker { get; } = new("sign-in-pair", 5, TimeSpan.FromMinutes(10));

    /// <summary>From one asker, for whatever addresses: a whole school may stand behind one.</summary>
    public static Limit PerAsker { get; } = new("sign-in-asker", 300, TimeSpan.FromMinutes(10)) { IsShared = true };

    /// <summary>For one address from all browsers that never signed in there: so many letters strangers can cause.</summary>
    public static Limit PerAddress { get; } = new("sign-in-address", 100, TimeSpan.FromHours(1));

    /// <summary>What a request counts against.</summary>
    /// <param name="browser">The mark of a browser that has signed in to this account before, or null.</param>
    public static IReadOnlyList<(Limit Limit, string Of)> For(CaseId account, string asker, string? browser) =>
        browser is { } known
            ? [(OfOneAsker, $"{account}|{known}")]
            : [(PerAsker, asker), (OfOneAsker, $"{account}|{asker}"), (PerAddress, account)];
}
