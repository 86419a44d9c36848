using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>What people enter as an address, and is none: for every form that asks for one.</summary>
public static class NoAddresses
{
    public static readonly IReadOnlyList<string> All =
    [
        "张三 <a@x.example>",
        "<a@x.example>",
        "a@x.example>",
        "a@x.example，",
        "a@x.example\u00A0",
        "a@x.example\u3000",
        "a@x.example, b@x.example",
    ];

    public static TheoryData<string> Rows => [.. All];
}
