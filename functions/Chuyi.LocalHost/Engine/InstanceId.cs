using Chuyi.LocalHost.Stores;
using Grpc.Core;

namespace Chuyi.LocalHost.Engine;

/// <summary>What may be the id of an instance.</summary>
internal static class InstanceId
{
    private const int Longest = 256;

    /// <exception cref="RpcException">
    /// InvalidArgument: it is empty, longer than 256 characters, begins with @, as
    /// entities do, or storage cannot hold it.
    /// </exception>
    public static void Check(string id)
    {
        if (id.Length is 0 or > Longest || id[0] == '@')
            throw Refused($"'{id}' is no instance id: 1 to {Longest} characters, not starting with @.");
        if (!TableStore.Fits(id))
            throw Refused($"'{id}' is no instance id: it has too many characters that storage holds only escaped.");
    }

    private static RpcException Refused(string reason) => new(new(StatusCode.InvalidArgument, reason));
}
