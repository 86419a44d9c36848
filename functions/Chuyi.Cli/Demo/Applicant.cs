using System.Globalization;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.Policy;

namespace Chuyi.Cli.Demo;

/// <summary>A school that applies.</summary>
internal sealed record Applicant(School School, Visitor Visitor)
{
    /// <summary>The id of its draft and later of its application.</summary>
    public string Application { get; set; } = "";

    public string Title => $"{School.Name}“楚怡”优秀中职学校建设项目";
}
