using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Units;

/// <summary>
/// The ids of units. One follows from the name with which the unit came on file, as people compare names, so that accounts
/// which were opened by name before there was a register are of the same unit.
/// </summary>
public static class UnitIds
{
    /// <summary>Before every id, in order.</summary>
    public const string First = "U.";

    /// <summary>After every id: what follows the dot in order.</summary>
    public const string End = "U/";

    public static string Of(string name) => Derived(UnitNames.Normal(name));

    /// <summary>The same where that id was given before, to a unit that has another name now.</summary>
    /// <param name="number">From 2: the first has no number.</param>
    public static string Of(string name, int number) =>
        Derived(string.Create(CultureInfo.InvariantCulture, $"{UnitNames.Normal(name)} {number}"));

    private static string Derived(string from) => First + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(from)))[..16];
}
