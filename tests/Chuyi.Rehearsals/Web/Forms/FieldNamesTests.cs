using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>That the fields of made-up requests are those of the service.</summary>
public sealed class FieldNamesTests
{
    private static readonly string Folder = typeof(FieldNamesTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == "ServiceFolder")
        .Value!;

    private static readonly Regex Written = new(@"<(?:input|select|textarea|button)\b[^<]*?\bname=""([A-Za-z0-9]+)""");

    private static readonly Regex Asked = new(@"\b(?:[fF]ields|Query|Typed|Form)(?:\(\))?!?\[""([A-Za-z0-9]+)""\]");

    /// <summary>Some of each kind: of a page, of an address, of a body, of a table, of a rule that is asked by its constant.</summary>
    [Fact]
    public void Known_fields_are_among_them() =>
        Assert.Superset(
            new HashSet<string>
            {
                "form",
                "email",
                "code",
                "ask",
                "note",
                "trouble",
                "score",
                "partKind",
                "criterionWeight",
                "aggregation",
                "perUnit",
                "documentNumber",
                "csv",
                "sha256",
                "bytes",
                "after",
                "lang",
                "of",
            },
            FieldNames.All.ToHashSet()
        );

    /// <summary>As somebody reads the source who knows nothing of the compiled code.</summary>
    [Theory]
    [InlineData("*.razor")]
    [InlineData("*.cs")]
    public void Each_that_stands_in_the_source_is_among_them(string files)
    {
        var found = Directory
            .EnumerateFiles(Folder, files, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .SelectMany(text => Written.Matches(text).Concat(Asked.Matches(text)))
            .Select(name => name.Groups[1].Value)
            .ToHashSet();

        Assert.InRange(found.Count, 10, int.MaxValue);
        Assert.Empty(found.Except(FieldNames.All).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_request_is_made_of_them()
    {
        var asked = Enumerable
            .Range(0, 4000)
            .Select(seed => new RequestMaker(new Random(seed), (_, _) => "A.one", id => id, route => route).Next(seed).Request)
            .ToList();
        var text = string.Join('&', asked.Select(request => request.RequestUri!.OriginalString));

        Assert.All(FieldNames.All, name => Assert.Contains(name + "=", text, StringComparison.Ordinal));
    }
}
