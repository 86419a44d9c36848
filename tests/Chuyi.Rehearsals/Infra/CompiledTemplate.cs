using System.Text.Json.Nodes;
using Xunit;

namespace Chuyi.Rehearsals.Infra;

/// <summary>The template of <c>infra/</c>, compiled once for all tests that look into it.</summary>
public sealed class CompiledTemplate : IAsyncLifetime
{
    public JsonNode Json { get; private set; } = new JsonObject();

    public string Diagnostics { get; private set; } = "";

    public async ValueTask InitializeAsync() =>
        (Json, Diagnostics) = await Bicep.CompileAsync("build", "main.bicep", TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
