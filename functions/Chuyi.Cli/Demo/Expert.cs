using System.Globalization;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.Policy;

namespace Chuyi.Cli.Demo;

/// <summary>An expert, as the pool has them.</summary>
internal sealed record Expert(string Code, string Email, string Phone)
{
    public Visitor Visitor { get; init; } = null!;

    public string PhoneEnd => Phone[^4..];

    public static Expert Of(string line) =>
        line.Split(',') is { } cells ? new(cells[0], cells[4], cells[5]) : throw new FormatException(line);
}
