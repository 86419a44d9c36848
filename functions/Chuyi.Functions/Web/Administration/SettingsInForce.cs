namespace Chuyi.Functions.Web;

/// <summary>The settings of the service as it was started with them, for whoever administers it. Secrets are not kept here.</summary>
public sealed class SettingsInForce(IReadOnlyList<Setting> settings)
{
    public IReadOnlyList<Setting> All { get; } = settings;

    /// <summary>Of a secret only whether it is set.</summary>
    public static Setting Secret(string name, Sentence what, string? value) => new(name, what, value is { Length: > 0 } ? "•" : "", true);
}
