using System.Reflection;
using Chuyi.Functions.Web;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>Which pages are kept for everybody. A new one that everybody may get is kept, or it is said here why not.</summary>
public class CachedPagesTests
{
    private static readonly string[] Cached = ["DrawPage", "Help", "Home", "Notice", "Register", "RegisterEntry", "RoundCall"];

    private static readonly Dictionary<string, string> MadeEachTime = new(StringComparer.Ordinal)
    {
        ["Asset"] = "a part of the program: read once, and kept by browsers for an hour",
        ["Certificate"] = "leads to an address whose signature soon ends",
        ["CheckReceipt"] = "has a form, whose mark is of one visitor",
        ["DrawDocument"] = "a file of any size that is downloaded once; checked by its hash",
        ["DrawWithMoves"] = "likewise",
        ["Kit"] = "there on this machine only, has a form",
        ["LetterPreview"] = "there on this machine only",
        ["LetterPreviewHtml"] = "there on this machine only",
        ["LetterPreviews"] = "there on this machine only",
        ["Link"] = "behind a secret, has a form",
        ["Log"] = "files of any number, of which the checkpoint has to be the latest",
        ["Mailbox"] = "there on this machine only",
        ["NotFound"] = "nothing is there, at any number of addresses",
        ["ObjectionForm"] = "has a form, whose mark is of one visitor",
        ["SignIn"] = "has a form, whose mark is of one visitor",
        ["SignOutForm"] = "has a form, whose mark is of one visitor",
    };

    [Fact]
    public void Each_page_for_everybody_is_kept_or_it_is_said_why_not()
    {
        var pages =
            from type in typeof(AccessMiddleware).Assembly.GetTypes()
            from method in type.GetMethods()
            from parameter in method.GetParameters()
            let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
            where trigger is not null && trigger.Methods!.Contains("get")
            let name = method.GetCustomAttribute<FunctionAttribute>()!.Name
            where AccessRule.All[name].Audience.HasFlag(Audience.Public)
            select name;

        Assert.Equal(Cached.Concat(MadeEachTime.Keys).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
        Assert.Equal(Cached, AccessRule.All.Where(rule => rule.Value.CachedBy is not null).Select(rule => rule.Key).Order());
    }

    [Fact]
    public void What_is_kept_is_the_same_for_everybody() =>
        Assert.All(
            AccessRule.All.Values.Where(rule => rule.CachedBy is not null),
            rule =>
            {
                Assert.Equal(Audience.Public, rule.Audience);
                Assert.Null(rule.Case);
                Assert.False(rule.IsLocal || rule.IsOfFiles);
                // These set a cookie, and so are asked for once.
                Assert.DoesNotContain(rule.CachedBy!, part => part is "lang" or "text");
            }
        );
}
