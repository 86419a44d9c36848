namespace Chuyi.Functions.Applications;

/// <summary>A programme group that a school's dossier carries, as everybody may read it.</summary>
public sealed record GroupAnnex(string Name, IReadOnlyList<GroupProgramme> Programmes);
