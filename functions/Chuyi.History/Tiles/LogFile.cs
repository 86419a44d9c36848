namespace Chuyi.History.Tiles;

/// <summary>A file of the log, never stored with other content.</summary>
/// <param name="Path">Its name, see <see cref="TilePath"/>.</param>
/// <param name="Bytes">A tile of hashes of 32 bytes each, or an <see cref="EntryBundle"/>.</param>
public sealed record LogFile(string Path, byte[] Bytes);
