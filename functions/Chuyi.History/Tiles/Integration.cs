namespace Chuyi.History.Tiles;

/// <summary>What an integration yields.</summary>
/// <param name="State">Kept for the next integration.</param>
/// <param name="Files">To be stored before the checkpoint is, in any order.</param>
/// <param name="Checkpoint">The signed note to be stored as <see cref="TilePath.Checkpoint"/>, last.</param>
public sealed record Integration(LogState State, IReadOnlyList<LogFile> Files, string Checkpoint);
