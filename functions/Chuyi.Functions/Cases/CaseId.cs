using System.Security.Cryptography;

namespace Chuyi.Functions.Cases;

/// <summary>
/// The id of a case is the partition of its events and acts, and the instance id of its workflow.
/// Its first letter says which process it is. Case ids are a storage format.
/// </summary>
public static class CaseId
{
    /// <summary>Without what is easily mistaken for something else.</summary>
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>A round: <c>R.2026.secondary-school.1</c>.</summary>
    public static string Round(int year, string category, int number) => $"R.{year}.{category}.{number}";

    /// <summary>
    /// An application (and its draft before it). It follows from the form that began it, so that the same form sent twice
    /// begins one; that form's id is random, so that this tells nothing and cannot be guessed.
    /// </summary>
    public static string Application(string round, string unit, string form) => "A." + string.Concat(
        SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{round}|{unit}|{form}")).Take(12).Select(b => Alphabet[b % Alphabet.Length]));

    /// <summary>An expert's duty in a round.</summary>
    public static string Duty(string round, string expert) => $"D.{round[2..]}.{expert}";

    /// <summary>A department's signature under one confirmed list.</summary>
    public static string SignOff(string round, string department, int list) => $"S.{round[2..]}.{department}.{list}";

    /// <summary>A designation, by its number.</summary>
    public static string Designation(string number) => "G." + number;

    /// <summary>The account of an e-mail address; the address itself is not readable in it.</summary>
    public static string Account(string email) =>
        "P." + Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant())))[..20];

}
