using System.Text.Json;
using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Functions.Web;

/// <summary>A form that came when its session had ended: it goes with the person through the sign-in and is sent from there.</summary>
/// <param name="Action">The address that it was sent to.</param>
/// <param name="Fields">What was typed, each value with the name of its field, in order; the form's own mark is among them.</param>
public sealed record KeptForm(string Action, IReadOnlyList<KeptField> Fields)
{
    /// <summary>The field that carries it.</summary>
    public const string Field = "kept";

    /// <summary>All that the person wrote or chose, each with what they call it.</summary>
    [JsonIgnore]
    public IEnumerable<TypedText> Texts =>
        Fields.GroupBy(f => f.Name, StringComparer.Ordinal).SelectMany(one => TypedText.Of(one.Key, one.Select(f => f.Value)));

    /// <summary>The form of a request, unless it cannot be read or is too much to be carried.</summary>
    public static async Task<KeptForm?> Of(HttpRequest request)
    {
        if (!Forms.IsShort(request) || Forms.IsFromElsewhere(request))
            return null;
        // A form of ours bears the mark of its visitor; one that a foreign page sends has none.
        var posted = await request.HttpContext.RequestServices.GetRequiredService<Forms>().ReadToLookAt(request);
        return posted.IsRefused
            ? null
            : new(
                request.Path.ToUriComponent(),
                [
                    .. posted
                        .Value.Fields.Where(f => f.Key != Forms.ToLookAt)
                        .SelectMany(f => f.Value.OfType<string>().Select(value => new KeptField(f.Key, value))),
                ]
            );
    }

    /// <summary>What a field of the sign-in carries, or null.</summary>
    public static KeptForm? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null
                : JsonSerializer.Deserialize<KeptForm>(text, Json.Options) is { Action: not null, Fields: not null } kept
                && kept.Fields.All(f => f is { Name: not null, Value: not null })
                && ReturnPath.Read(kept.Action).Value is { } action
                    ? kept with
                    {
                        Action = action.Text,
                    }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, Json.Options);
}
