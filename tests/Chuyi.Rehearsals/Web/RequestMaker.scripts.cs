using System.Text;
using System.Text.Json;

namespace Chuyi.Rehearsals.Web;

/// <content>What scripts of ours send, in the shape in which it is read.</content>
internal sealed partial class RequestMaker
{
    private StringContent Script(string route) =>
        new(
            JsonSerializer.Serialize(
                route.EndsWith("{id}", StringComparison.Ordinal) ? Draft()
                : route.EndsWith("/sheet", StringComparison.Ordinal) ? Sheet(route)
                : route.Contains("/form/", StringComparison.Ordinal) ? Section(route)
                : Upload()
            ),
            Encoding.UTF8,
            "application/json"
        );

    private object Draft() =>
        new
        {
            names = Names(),
            before = Names(),
            version = Of(Words),
        };

    private object Names() =>
        new
        {
            title = Of(Words),
            recommender = Of(Words),
            subject = Of(Words),
        };

    // Mostly what is kept; else lists that lack, texts that do, and what another page was given.
    private object Sheet(string route) =>
        new
        {
            fields = random.Next(16) == 0
                ? null
                : new Dictionary<string, string?[]?>
                {
                    ["score"] = Texts(),
                    ["comment"] = random.Next(8) == 0 ? null : Texts(),
                    ["remark"] = Texts(),
                },
            seen = random.Next(2) == 0 ? "" : Of(Words),
            version = random.Next(8) == 0 ? Of(Words) : "",
            of = random.Next(8) == 0 ? Of(Words) : bond(route),
        };

    private object Section(string route) =>
        new
        {
            fields = Enumerable.Range(0, random.Next(4)).Select(_ => Of(FieldNames.All)).Distinct().ToDictionary(f => f, _ => Texts()),
            seen = Of(Words),
            round = random.Next(2) == 0 ? known(route, "{round}") : Of(Words),
            of = random.Next(4) == 0 ? Of(Words) : bond(route),
        };

    private object Upload() =>
        new
        {
            kind = random.Next(2) == 0 ? "form" : Of(Words),
            fileName = random.Next(2) == 0 ? "a.pdf" : Of(Words),
            bytes = random.Next(3) == 0 ? random.NextInt64() : random.Next(1, 1000),
            sha256 = random.Next(2) == 0 ? new string('a', 64) : Of(Words),
            stamp = random.Next(),
            blocks = random.Next(4) == 0 ? Texts() : null,
        };

    // A list, too, may hold nothing where a text is meant.
    private string?[] Texts() => [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(3) == 0 ? null : Of(Words))];
}
