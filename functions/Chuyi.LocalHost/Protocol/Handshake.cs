namespace Chuyi.LocalHost.Protocol;

/// <summary>What host and worker tell each other before the first invocation.</summary>
internal static class Handshake
{
    /// <summary>Has a connected worker load its functions.</summary>
    /// <exception cref="AppNotLoadedException">It has none, one cannot be loaded, or one needs what this host does not have.</exception>
    /// <param name="connection">The worker.</param>
    /// <param name="folder">The app's folder.</param>
    /// <param name="serves">Whether a function is wanted.</param>
    public static async Task LoadAsync(WorkerConnection connection, string folder, Func<string, bool> serves)
    {
        var init = new WorkerInitRequest
        {
            HostVersion = "4.0.0",
            WorkerDirectory = folder,
            FunctionAppDirectory = folder,
        };
        var ready = (await AskAsync(connection, new() { WorkerInitRequest = init })).WorkerInitResponse;
        Check(ready.Result, "The worker did not start");
        connection.Capabilities = ready.Capabilities;
        var found = (
            await AskAsync(connection, new() { FunctionsMetadataRequest = new() { FunctionAppDirectory = folder } })
        ).FunctionMetadataResponse;
        Check(found.Result, "The app's functions cannot be read");
        var wanted = found.FunctionMetadataResults.Where(function => serves(function.Name)).ToList();
        connection.Functions = FunctionTable.Read(wanted);
        if (
            connection.Functions.All.FirstOrDefault(entry => entry.Kind == TriggerKind.Http) is { } http
            && !ready.Capabilities.ContainsKey("HttpUri")
        )
            throw new AppNotLoadedException(
                $"Function '{http.Name}' is started by HTTP, but the app has no ASP.NET Core integration. "
                    + "Call builder.ConfigureFunctionsWebApplication() in its Program."
            );
        var answers = wanted.Select(function => LoadAsync(connection, folder, function)).ToList();
        foreach (var answer in answers)
            await answer;
    }

    private static async Task LoadAsync(WorkerConnection connection, string folder, RpcFunctionMetadata function)
    {
        // The app's assembly is already loaded from where it is, which need not be where its settings are.
        var metadata = function.Clone();
        metadata.ScriptFile = Path.GetFullPath(Path.Combine(folder, function.ScriptFile));
        var request = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = metadata };
        var answer = await connection.AskAsync(
            function.FunctionId,
            new() { RequestId = Guid.NewGuid().ToString(), FunctionLoadRequest = request }
        );
        Check(answer.FunctionLoadResponse.Result, $"Function '{function.Name}' cannot be loaded");
    }

    private static Task<StreamingMessage> AskAsync(WorkerConnection connection, StreamingMessage message)
    {
        message.RequestId = Guid.NewGuid().ToString();
        return connection.AskAsync(message.RequestId, message);
    }

    private static void Check(StatusResult result, string what)
    {
        if (result.Status != StatusResult.Types.Status.Success)
            throw new AppNotLoadedException($"{what}: {result.Exception?.Message ?? result.Result}");
    }
}
