using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>What a list is of which people upload: what its columns are, and how long it may be.</summary>
/// <param name="Called">What the list is called.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="MostRows">Rows at most, without that of the names of its columns.</param>
public sealed record SheetForm(Sentence Called, IReadOnlyList<SheetColumn> Columns, int MostRows)
{
    /// <summary>A file with the columns and one example, to be filled in.</summary>
    /// <param name="format"><c>csv</c> or <c>xlsx</c>.</param>
    public Task<byte[]> Template(string format, CancellationToken cancellation) =>
        Spreadsheet.Write(
            [Columns.ToDictionary(column => column.Name.Zh, object? (column) => column.Example)],
            format,
            Called.Zh,
            cancellation
        );

    /// <summary>The same as it is downloaded; nothing in a format that is none of ours.</summary>
    /// <param name="name">What the file is called, without its format.</param>
    public async Task<IResult> Download(HttpRequest request, string format, string name, CancellationToken cancellation) =>
        Spreadsheet.ContentTypeOf(format) is { } type
            ? Results.Bytes(await Template(format, cancellation), type, $"{name}.{format}")
            : Answers.Missing(request);
}
