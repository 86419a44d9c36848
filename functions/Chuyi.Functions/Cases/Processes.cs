namespace Chuyi.Functions.Cases;

/// <summary>The registry of processes. Its rows come from the chapters; nothing in this folder knows which there are.</summary>
public sealed class Processes(IReadOnlyList<Process> all)
{
    private readonly Dictionary<CaseKind, Process> byKind = all.ToDictionary(process => process.Kind);
    private readonly HashSet<Type> opening = [.. all.SelectMany(process => process.OpenedBy)];

    public IReadOnlyList<Process> All => all;

    /// <summary>The process that a case belongs to.</summary>
    public Process Of(CaseId id) => byKind[id.Kind];

    /// <summary>Whether a case begins with this act.</summary>
    public bool AreOpenedBy(Act act) => opening.Contains(act.GetType());
}
