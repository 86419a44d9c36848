using System.Text.Json;
using System.Text.Json.Serialization;
using Chuyi.Functions.Mail;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.People;

/// <summary>
/// Whom App Service Authentication (Entra ID) has signed in before a request came here. It says so in a header, which anybody
/// may send: it is believed only where the platform itself says that it stands in front (<c>WEBSITE_AUTH_ENABLED</c>; it takes
/// such headers away from what comes from outside), and only of the one tenant that <c>Chuyi:EntraTenant</c> names. An e-mail claim
/// is not believed: its owner may set it to what they like.
/// </summary>
/// <param name="isInFront">Whether the platform says that it stands in front.</param>
/// <param name="tenant">The id of the tenant, or null.</param>
public sealed class PlatformSignIn(bool isInFront, string? tenant)
{
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private static readonly string[] Tenants = ["tid", "http://schemas.microsoft.com/identity/claims/tenantid"];

    private static readonly string[] Names = ["preferred_username", "upn", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn"];

    /// <summary>Whether anybody can sign in so.</summary>
    public bool IsOn => isInFront && tenant is { Length: > 0 };

    /// <summary>The address of whoever is signed in there, or null.</summary>
    public string? AddressOf(HttpRequest request)
    {
        if (!IsOn || request.Headers[Header] is not [{ Length: > 0 and < 16_384 } header])
            return null;
        try
        {
            var principal = JsonSerializer.Deserialize<Principal>(Convert.FromBase64String(header));
            return principal?.Type == "aad" && string.Equals(One(principal, Tenants), tenant, StringComparison.OrdinalIgnoreCase)
                ? EmailAddress.Read(One(principal, Names)).Value?.Text
                : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return null;
        }
    }

    // Several that differ are nobody's.
    private static string? One(Principal principal, string[] types) =>
        (principal.Claims ?? []).Where(claim => types.Contains(claim.Type)).Select(claim => claim.Value).Distinct().ToList() is [var only]
            ? only
            : null;

    private sealed record Principal(
        [property: JsonPropertyName("auth_typ")] string? Type,
        [property: JsonPropertyName("claims")] IReadOnlyList<Claim>? Claims
    );

    private sealed record Claim([property: JsonPropertyName("typ")] string? Type, [property: JsonPropertyName("val")] string? Value);
}
