using System.Text.RegularExpressions;
using Chuyi.Functions;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>What the administrator's page says of the settings.</summary>
public partial class SettingsInForceTests
{
    [Fact]
    public void Every_setting_that_the_service_reads_is_shown()
    {
        var read =
            from file in Sources.Of(Sources.Service, ".cs")
            where
                Path.GetFileName(file).StartsWith("Composition", StringComparison.Ordinal)
                || file.EndsWith("KeyRing.cs", StringComparison.Ordinal)
            where !file.EndsWith(".settings.cs", StringComparison.Ordinal)
            from Match name in Name().Matches(File.ReadAllText(Path.Combine(Sources.Service, file)))
            select name.Groups[1].Value;

        Assert.Empty(read.Except(Composition.Settings(new ConfigurationBuilder().Build()).All.Select(s => s.Name)));
    }

    [Fact]
    public void Of_a_secret_it_says_only_whether_there_is_one()
    {
        string[] secret = ["Chuyi:Key", "Chuyi:LogKey", "Mail:User", "Mail:Password", "AzureWebJobsStorage"];
        var all = Composition
            .Settings(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(secret.Select(name => new KeyValuePair<string, string?>(name, "hidden-" + name)))
                    .Build()
            )
            .All;

        Assert.DoesNotContain(all, s => $"{s}{s.Said}".Contains("hidden-", StringComparison.Ordinal));
        Assert.Equal(secret.Order(), all.Where(s => s.IsSecret).Select(s => s.Name).Order());
        Assert.All(all.Where(s => s.IsSecret), s => Assert.Equal("已设置", s.Said.Zh));
        Assert.All(
            Composition.Settings(new ConfigurationBuilder().Build()).All.Where(s => s.IsSecret),
            s => Assert.Equal("未设置", s.Said.Zh)
        );
    }

    // "$"{service}ServiceUri"" is told by the account's name on the page.
    [GeneratedRegex("""(?:configuration\[|GetValue\(|Text\(configuration, )"((?:Chuyi|Mail|AzureWebJobsStorage)[A-Za-z:]*)""")]
    private static partial Regex Name();
}
