namespace Chuyi.Functions.Applications;

/// <summary>A programme of a group (专业).</summary>
/// <param name="Code">Its code in the catalogue of programmes: six digits, or four of a technician programme.</param>
/// <param name="Name">Its name.</param>
public sealed record GroupProgramme(string Code, string Name);
