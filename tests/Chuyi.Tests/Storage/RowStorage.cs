using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Chuyi.Functions.Storage;

namespace Chuyi.Tests.Storage;

/// <summary>Storage of single rows in memory: each is added once, read, and changed or deleted if it is as it was read.</summary>
internal sealed class RowStorage
{
    private readonly Dictionary<string, JsonObject> rows = new(StringComparer.Ordinal);
    private int writes;

    public Tables Tables { get; }

    /// <summary>What happens just before a row is written, once.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public RowStorage() =>
        Tables = new(
            new TableServiceClient(
                AnsweringStorage.Connection,
                new TableClientOptions { Transport = new HttpClientTransport(new AnsweringStorage(Answer)) }
            )
        );

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
        if (request.Method != HttpMethod.Get && Meanwhile is { } meanwhile)
        {
            Meanwhile = null;
            meanwhile().GetAwaiter().GetResult();
        }
        if (request.Method == HttpMethod.Post)
        {
            var row = Body(request);
            return rows.TryAdd($"{path}(PartitionKey='{row["PartitionKey"]}',RowKey='{row["RowKey"]}')", Marked(row))
                ? Written(row)
                : Fault(HttpStatusCode.Conflict, "EntityAlreadyExists");
        }
        if (path.EndsWith("()", StringComparison.Ordinal))
            return new(HttpStatusCode.OK) { Content = JsonContent.Create(new JsonObject { ["value"] = Of(request, path[..^2]) }) };
        if (!rows.TryGetValue(path, out var found))
            return Fault(HttpStatusCode.NotFound, "ResourceNotFound");
        if (request.Method == HttpMethod.Get)
            return new(HttpStatusCode.OK) { Content = JsonContent.Create(found) };
        if (!request.Headers.GetValues("If-Match").Any(tag => tag == "*" || tag == (string?)found["odata.etag"]))
            return Fault(HttpStatusCode.PreconditionFailed, "UpdateConditionNotSatisfied");
        if (request.Method == HttpMethod.Delete)
        {
            rows.Remove(path);
            return new(HttpStatusCode.NoContent);
        }
        var body = Body(request);
        if (request.Method == HttpMethod.Patch)
            foreach (var (column, value) in found)
                body.TryAdd(column, value?.DeepClone());
        rows[path] = Marked(body);
        return Written(rows[path]);
    }

    // Those of one partition, which is all that is asked for.
    private JsonArray Of(HttpRequestMessage request, string table)
    {
        var partition = Uri.UnescapeDataString(request.RequestUri!.Query).Split("PartitionKey eq '")[1].Split('\'')[0];
        var found = rows.Where(row => row.Key.StartsWith($"{table}(PartitionKey='{partition}',", StringComparison.Ordinal));
        return [.. found.Select(row => row.Value.DeepClone())];
    }

    private static HttpResponseMessage Written(JsonObject row)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.NoContent);
        answer.Headers.TryAddWithoutValidation("ETag", (string?)row["odata.etag"]);
        return answer;
    }

    private JsonObject Marked(JsonObject row)
    {
        row["odata.etag"] = $"W/\"{writes++}\"";
        return row;
    }

    private static JsonObject Body(HttpRequestMessage request)
    {
        using var body = request.Content!.ReadAsStream();
        return JsonNode.Parse(body)!.AsObject();
    }

    private static HttpResponseMessage Fault(HttpStatusCode status, string code) =>
        new(status)
        {
            Content = JsonContent.Create(
                new JsonObject
                {
                    ["odata.error"] = new JsonObject
                    {
                        ["code"] = code,
                        ["message"] = new JsonObject { ["lang"] = "en", ["value"] = "no" },
                    },
                }
            ),
        };
}
