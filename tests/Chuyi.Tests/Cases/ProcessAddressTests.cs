using System.Reflection;
using System.Text.RegularExpressions;
using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Chuyi.Tests.Cases;

public class ProcessAddressTests
{
    private static readonly IReadOnlyList<Regex> Pages =
    [
        .. from type in typeof(Composition).Assembly.GetTypes()
        from method in type.GetMethods()
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger?.Methods?.Contains("get") is true && trigger.Route is not null
        select new Regex("^/" + Regex.Replace(trigger.Route!, @"\{[^}]*\}", "[^/]+") + "$"),
    ];

    /// <summary>Of every kind of case, so that a new process cannot name a page that is not there.</summary>
    [Theory, MemberData(nameof(CaseIdTests.Ids), MemberType = typeof(CaseIdTests))]
    public void The_office_finds_a_case_on_a_page_that_there_is(CaseKind kind, string text)
    {
        var address = Composition.Processes.All.Single(process => process.Kind == kind).Address(CaseId.Parse(text));

        Assert.Contains(Pages, page => page.IsMatch(address));
    }
}
