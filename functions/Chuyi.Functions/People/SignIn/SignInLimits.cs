using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>
/// How often a sign-in code may be asked for. Known and unknown addresses are counted alike, so that a limit tells nothing.
/// Whoever asks for somebody else's address uses up an own limit, not that of its owner; and a browser that has signed in
/// there before has one for itself.
/// <para>
/// What strangers can do together, with as many networks as they like: cause <see cref="PerAddress"/> letters an hour to one
/// address, and one more (<see cref="CodeForAll"/>). Nobody is refused because of them, not even a neighbour in the network
/// from which they ask: a browser that is not known there gets that one's code instead of its own. Were each given its own, a
/// botnet could send its owner as many letters as it has addresses, and fill the history of the account; were it refused, a
/// few addresses could keep its owner from any new browser.
/// And they can guess: five tries at each code of <see cref="AccountRules.CodeDigits"/> digits are less than one chance in
/// ten thousand an account and day; the one for all cannot be guessed.
/// </para>
/// </summary>
public static class SignInLimits
{
    /// <summary>For one address from one asker, or from one browser that is known there.</summary>
    public static Limit OfOneAsker { get; } = new("sign-in-pair", 5, TimeSpan.FromMinutes(10));

    /// <summary>From one asker, for whatever addresses: a whole school may stand behind one.</summary>
    public static Limit PerAsker { get; } = new("sign-in-asker", 300, TimeSpan.FromMinutes(10)) { IsShared = true };

    /// <summary>For one address from all browsers that never signed in there: so many of them get a code of their own.</summary>
    public static Limit PerAddress { get; } = new("sign-in-address", 40, TimeSpan.FromHours(1));

    /// <summary>For the letter with the code that is for all.</summary>
    public static Limit ForAll { get; } = new("sign-in-all", 1, TimeSpan.FromHours(1));

    /// <summary>What a request counts against before it gets a code of its own.</summary>
    /// <param name="browser">The mark of a browser that has signed in to this account before, or null.</param>
    public static IReadOnlyList<(Limit Limit, string Of)> OfOwnCode(CaseId account, string asker, string? browser) =>
        browser is { } known
            ? [(OfOneAsker, $"{account}|{known}")]
            : [(PerAsker, asker), (OfOneAsker, $"{account}|{asker}"), (PerAddress, account)];
}
