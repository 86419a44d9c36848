using System.Text.Json;
using Microsoft.DurableTask;

namespace Chuyi.LocalHost.Engine;

/// <summary>System.Text.Json with property names as declared, read without case, as the worker does.</summary>
internal sealed class PayloadConverter : DataConverter
{
    public static readonly PayloadConverter Default = new();

    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public override string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), Options);

    public override object? Deserialize(string? data, Type targetType) => data is null ? null : JsonSerializer.Deserialize(data, targetType, Options);
}
