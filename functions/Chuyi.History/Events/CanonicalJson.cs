using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chuyi.History.Events;

/// <summary>
/// The one byte sequence a JSON value has under RFC 8785 (JSON Canonicalization Scheme), so that the same content
/// always has the same hash. Numbers are IEEE 754 doubles, as they are there.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The canonical text of <paramref name="node"/>.</summary>
    /// <exception cref="ArgumentException">
    /// A string holds half a surrogate pair, which has no UTF-8 form, or a number is beyond the doubles.
    /// </exception>
    public static string Write(JsonNode? node)
    {
        var output = new StringBuilder();
        Append(output, node);
        return output.ToString();
    }

    /// <summary>The canonical text as UTF-8, which is what is hashed.</summary>
    /// <inheritdoc cref="Write" path="/exception"/>
    public static byte[] Utf8(JsonNode? node) => Encoding.UTF8.GetBytes(Write(node));

    private static void Append(StringBuilder output, JsonNode? node)
    {
        switch (node)
        {
            case null:
                output.Append("null");
                break;
            case JsonObject o:
                AppendMembers(output, o);
                break;
            case JsonArray a:
                AppendItems(output, a);
                break;
            default:
                AppendValue(output, node.AsValue());
                break;
        }
    }

    private static void AppendMembers(StringBuilder output, JsonObject members)
    {
        var separator = '{';
        // Ordinal comparison of .NET strings is comparison of UTF-16 code units, as section 3.2.3 wants it.
        foreach (var (name, value) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            output.Append(separator);
            AppendString(output, name);
            output.Append(':');
            Append(output, value);
            separator = ',';
        }
        output.Append(separator == '{' ? "{}" : "}");
    }

    private static void AppendItems(StringBuilder output, JsonArray items)
    {
        output.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                output.Append(',');
            Append(output, items[i]);
        }
        output.Append(']');
    }

    private static void AppendValue(StringBuilder output, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                AppendString(output, TextOf(value));
                break;
            case JsonValueKind.Number:
                output.Append(EcmaScriptNumber.Write(NumberOf(value)));
                break;
            case JsonValueKind.True:
                output.Append("true");
                break;
            case JsonValueKind.False:
                output.Append("false");
                break;
            default:
                output.Append("null");
                break;
        }
    }

    // A node made from a DateTimeOffset or a Guid is a string in JSON only.
    private static string TextOf(JsonValue value) =>
        value.TryGetValue<string>(out var text) ? text : JsonSerializer.Deserialize<string>(value.ToJsonString())!;

    private static double NumberOf(JsonValue value) => double.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static void AppendString(StringBuilder output, string text)
    {
        output.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (!char.IsSurrogatePair(text, i))
                    throw new ArgumentException("A JSON string must not hold half a surrogate pair.", nameof(text));
                output.Append(c).Append(text[++i]);
                continue;
            }
            switch (c)
            {
                case '"':
                    output.Append("\\\"");
                    break;
                case '\\':
                    output.Append("\\\\");
                    break;
                case '\b':
                    output.Append("\\b");
                    break;
                case '\t':
                    output.Append("\\t");
                    break;
                case '\n':
                    output.Append("\\n");
                    break;
                case '\f':
                    output.Append("\\f");
                    break;
                case '\r':
                    output.Append("\\r");
                    break;
                case < ' ':
                    output.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
                default:
                    output.Append(c);
                    break;
            }
        }
        output.Append('"');
    }
}
