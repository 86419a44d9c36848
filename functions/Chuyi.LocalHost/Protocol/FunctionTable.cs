using System.Text.Json;

namespace Chuyi.LocalHost.Protocol;

/// <summary>The functions of an app.</summary>
internal sealed class FunctionTable
{
    public static readonly FunctionTable Empty = new([]);

    private static readonly Dictionary<string, TriggerKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["httpTrigger"] = TriggerKind.Http,
        ["timerTrigger"] = TriggerKind.Timer,
        ["orchestrationTrigger"] = TriggerKind.Orchestration,
        ["activityTrigger"] = TriggerKind.Activity,
    };

    private readonly Dictionary<string, FunctionEntry> orchestrators,
        activities;

    private FunctionTable(List<FunctionEntry> all)
    {
        All = all;
        orchestrators = Named(TriggerKind.Orchestration, "orchestration");
        activities = Named(TriggerKind.Activity, "activity");
    }

    public IReadOnlyList<FunctionEntry> All { get; }

    public IEnumerable<string> Orchestrators => orchestrators.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<string> Activities => activities.Keys.Order(StringComparer.Ordinal);

    public FunctionEntry? Orchestrator(string name) => orchestrators.GetValueOrDefault(name);

    public FunctionEntry? Activity(string name) => activities.GetValueOrDefault(name);

    /// <exception cref="AppNotLoadedException">There is none, or one cannot be served; the message says which and what to do.</exception>
    public static FunctionTable Read(IReadOnlyCollection<RpcFunctionMetadata> found)
    {
        if (found.Count == 0)
            throw new AppNotLoadedException("The app has no functions. Give its published output, or mark public methods with [Function].");
        var entries = found.Select(Read).ToList();
        if (entries.GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new AppNotLoadedException($"Two functions are named '{twice.Key}'. Give one of them another name.");
        return new(entries);
    }

    private static FunctionEntry Read(RpcFunctionMetadata function)
    {
        var bindings = function.RawBindings.Select(text => JsonDocument.Parse(text).RootElement).ToList();
        var triggers = bindings.Where(binding => Type(binding).EndsWith("Trigger", StringComparison.OrdinalIgnoreCase)).ToList();
        if (triggers.Count != 1)
            throw new AppNotLoadedException(
                $"Function '{function.Name}' has {(triggers.Count == 0 ? "no trigger" : "more than one trigger")}. Give it exactly one."
            );
        if (string.Equals(Type(triggers[0]), "entityTrigger", StringComparison.OrdinalIgnoreCase))
            throw new AppNotLoadedException(
                $"Function '{function.Name}' is a durable entity. This host has no entities; take it out, or run the app on Azure."
            );
        if (!Kinds.TryGetValue(Type(triggers[0]), out var kind))
            throw new AppNotLoadedException(
                $"Function '{function.Name}' is started by a {Type(triggers[0])}. "
                    + $"This host knows {string.Join(", ", Kinds.Keys)}; take it out, or run the app on Azure."
            );
        if (
            bindings.Find(binding => Is(binding, "direction", "out") && !Is(binding, "type", "http")) is
            { ValueKind: JsonValueKind.Object } output
        )
            throw new AppNotLoadedException(
                $"Function '{function.Name}' writes to a {Type(output)}. This host has no output bindings but HTTP; "
                    + "write by a client of that service, or run the app on Azure."
            );
        var client = bindings.Find(binding => string.Equals(Type(binding), "durableClient", StringComparison.OrdinalIgnoreCase));
        return new(
            function.FunctionId,
            function.Name,
            kind,
            triggers[0],
            client.ValueKind == JsonValueKind.Object ? client.GetProperty("name").GetString() : null
        );
    }

    private static bool Is(JsonElement binding, string property, string value) =>
        binding
            .EnumerateObject()
            .Any(found => found.NameEquals(property) && string.Equals(found.Value.ToString(), value, StringComparison.OrdinalIgnoreCase));

    private static string Type(JsonElement binding) => binding.TryGetProperty("type", out var type) ? type.GetString() ?? "" : "";

    private Dictionary<string, FunctionEntry> Named(TriggerKind kind, string property)
    {
        Dictionary<string, FunctionEntry> named = new(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in All.Where(entry => entry.Kind == kind))
            named[entry.Text(property) is { Length: > 0 } text ? text : entry.Name] = entry;
        return named;
    }
}
