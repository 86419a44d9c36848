namespace Chuyi.LocalHost.Engine;

/// <summary>The history of one instance, as it is kept to be replayed by later code.</summary>
internal sealed record Recording(string Id, InstanceRow Row, List<Step> Steps)
{
    /// <summary>The whole history, the step that ended it included.</summary>
    public static async Task<Recording> OfAsync(DurableEngine engine, Instance instance)
    {
        var rows = await engine.ReadAsync(instance.Id);
        var row = rows.Find(row => row.Key == InstanceRow.Key) is { } own ? Json.Read<InstanceRow>(own.Data) : instance.Row;
        return new(instance.Id, instance.Row, [.. Step.Read(row, rows), .. row.Last is { } last ? [last] : Array.Empty<Step>()]);
    }

    /// <summary>Runs code through the history; says where it asks for something else, or null.</summary>
    public string? Replay(DurableEngine engine)
    {
        var foreign = false;
        var run = new Run(Id, Row, engine.Loggers, engine.CodeOf(Row.Name), () => foreign = true);
        return run.Replay(Steps) ?? (foreign ? Run.NotDurable : null);
    }
}
