namespace Chuyi.Cli.Demo;

/// <summary>How large a round the play is about, and where it leaves what it makes.</summary>
/// <param name="Applications">Schools that apply; the last of them too late.</param>
/// <param name="Experts">Experts in the pool; two fewer are drawn.</param>
/// <param name="Folder">Where certificates, notice, export and letters are put.</param>
public sealed record PlaySettings(int Applications, int Experts, string Folder)
{
    /// <summary>The story needs a field larger than quota and reserve, and one application that comes too late.</summary>
    public const int FewestApplications = 6;

    /// <summary>A dossier has three reviews; one expert declines and one has a conflict.</summary>
    public const int FewestExperts = 5;

    /// <summary>Names, documents and opinions follow from it, so that two plays tell the same story.</summary>
    public int Seed { get; init; } = 2026;

    /// <summary>Whether the service has a process of its own beside its host's.</summary>
    public bool Isolate { get; init; }

    /// <summary>The service's published output; null for the service beside this program.</summary>
    public string? App { get; init; }

    public int Quota => Math.Max(2, Applications / 3);

    public int Reserve => Math.Max(1, Applications / 6);

    public int Panel => Math.Max(3, Experts - 2);
}
