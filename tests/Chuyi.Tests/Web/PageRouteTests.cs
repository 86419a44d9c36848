using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>How a form that is refused finds the page it stands on.</summary>
public class PageRouteTests
{
    /// <summary>What is made anew for a refused form gets nothing that only the host can give, but what the form kept.</summary>
    [Fact]
    public void Every_page_takes_the_request_parts_of_its_address_and_a_cancellation() =>
        Assert.All(PageRoute.All, page => Assert.All(page.Method.GetParameters(), p => Assert.Contains(p.ParameterType, Given)));

    private static readonly Type[] Given = [typeof(HttpRequest), typeof(CancellationToken), typeof(string), typeof(DurableTaskClient)];

    [Theory]
    [InlineData("/", "Home")]
    [InlineData("/office", "Home")]
    [InlineData("/office/accounts", "Accounts")]
    [InlineData("/office/rounds/R.2026.secondary-school.1", "Round")]
    [InlineData("/drafts/A.1/check", "Check")]
    [InlineData("/sign-in", "Show")]
    public void A_page_is_found_by_its_address(string path, string method) => Assert.Equal(method, PageRoute.Find(path)?.Page.Method.Name);

    [Fact]
    public void A_page_for_this_machine_alone_is_made_for_no_form()
    {
        var local = PageRoute.All.Where(page => page.Access.IsLocal).ToList();

        Assert.NotEmpty(local);
        Assert.All(local, page => Assert.False(page.Admits(new DefaultHttpContext().Request)));
    }

    [Fact]
    public void What_has_no_page_is_not_found() => Assert.Null(PageRoute.Find("/nothing/here"));

    /// <summary>Where only forms are sent nothing can be opened: whoever comes back to such an address is led to a page.</summary>
    [Theory]
    [InlineData("/drafts/A.1/submit", "/drafts/A.1")]
    [InlineData("/duties/D.1/items/A.1/conflict", "/duties/D.1/items/A.1")]
    [InlineData("/office/rounds", "/office")]
    [InlineData("/office/trouble/A.%251/again", "/office/trouble")]
    [InlineData("/office/accounts", null)]
    [InlineData("/drafts/A.1", null)]
    [InlineData("/drafts/A.1/nothing", null)]
    [InlineData("/api/drafts/A.1", null)]
    public void Above_the_address_of_a_form_is_a_page(string path, string? page) => Assert.Equal(page, PageRoute.Above(path));

    /// <summary>Whoever was answered at an address is led on to where they are: the page there, or the one above.</summary>
    [Theory]
    [InlineData("/sign-in", "/sign-in")]
    [InlineData("/drafts/A.1", "/drafts/A.1")]
    [InlineData("/drafts/A.1/submit", "/drafts/A.1")]
    [InlineData("/office/rounds", "/office")]
    [InlineData("/nothing/here", "/")]
    public void Nearest_to_an_address_is_a_page(string path, string page) => Assert.Equal(page, PageRoute.Nearest(path).Value);

    [Fact]
    public void The_home_page_is_not_a_page_of_the_office() =>
        Assert.NotEqual(PageRoute.Find("/")?.Page.Method.DeclaringType, PageRoute.Find("/office")?.Page.Method.DeclaringType);
}
