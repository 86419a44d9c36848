namespace Chuyi.Functions.Storage;

/// <summary>
/// What stands in storage is not what the service writes there. Nobody who asks for it has done anything wrong: it is
/// a fault, for the operator to find by the place named here.
/// </summary>
public sealed class CorruptStorageException(string place, Exception why) : Exception($"{place} cannot be read: {why.Message}", why)
{
    /// <summary>Reads what stands at a place. Reading looks at nothing else: whatever goes wrong lies in what stands there.</summary>
    /// <exception cref="CorruptStorageException">It cannot be read.</exception>
    public static T Read<T>(string place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception why)
        {
            throw new CorruptStorageException(place, why);
        }
    }
}
