using Chuyi.LocalHost.Host;
using Xunit;

namespace Chuyi.LocalHost.Tests.Host;

public class LocalSettingsTests
{
    private const string Whole = """
        {
          // As Core Tools writes it,
          "IsEncrypted": false,
          "Values": { "Mail:Host": "localhost", "Mail__Port": "25", "Workers": 4, "Verbose": true, "Nothing": null, },
          "Host": { "LocalHttpPort": 7171, "CORS": "https://a.example, https://b.example", "CORSCredentials": true }
        }
        """;

    [Fact]
    public void Values_port_and_origins_are_read_and_comments_are_not()
    {
        using var folder = new AppFolder(settings: Whole);
        var read = LocalSettings.Read(folder.Path);
        var values = read.Values.Select(value => $"{value.Key}={value.Value}").Order(StringComparer.Ordinal);
        Assert.Equal(["Mail:Host=localhost", "Mail:Port=25", "Nothing=", "Verbose=True", "Workers=4"], values);
        Assert.Equal((7171, true), (read.Port, read.CorsCredentials));
        Assert.Equal(["https://a.example", "https://b.example"], read.Cors);
    }

    [Fact]
    public void The_first_folder_that_has_one_is_read_and_without_one_nothing_is_set()
    {
        using var without = new AppFolder();
        using var with = new AppFolder(settings: Whole);
        Assert.Equal(7171, LocalSettings.Read(without.Path, with.Path).Port);
        var none = LocalSettings.Read(without.Path);
        Assert.Equal((0, null, 0), (none.Values.Count, none.Port, none.Cors.Length));
    }

    [Fact]
    public void Encrypted_settings_are_refused_with_what_to_do()
    {
        using var folder = new AppFolder(settings: """{ "IsEncrypted": true, "Values": { "a": "CfDJ8" } }""");
        var refused = Assert.Throws<AppNotLoadedException>(() => LocalSettings.Read(folder.Path)).Message;
        Assert.Equal($"{FileIn(folder)} is encrypted; only the machine that did it can read it. Write it in plain text.", refused);
    }

    [Theory]
    [InlineData("{ \"Values\": "), InlineData("Mail=localhost"), InlineData("")]
    [InlineData("[]"), InlineData("{ \"Values\": [] }"), InlineData("null")]
    public void What_is_no_settings_is_refused_with_the_name_of_the_file(string text)
    {
        using var folder = new AppFolder(settings: text);
        var refused = Assert.Throws<AppNotLoadedException>(() => LocalSettings.Read(folder.Path)).Message;
        Assert.StartsWith($"{FileIn(folder)} cannot be read: ", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_is_served_at_the_port_and_given_the_values()
    {
        var port = FreePort.Find();
        var settings = $$"""{ "Values": { "Nightly": "0 30 2 * * *" }, "Host": { "LocalHttpPort": {{port}} } }""";
        using var folder = new AppFolder(settings: settings);
        // Without the value it would not start.
        Type[] functions = [typeof(SampleHttp), typeof(Nightly)];
        await using var app = await TestApp.StartAsync(
            new()
            {
                Folder = folder.Path,
                Url = null,
                Functions = functions,
            }
        );
        Assert.Equal(new Uri($"http://127.0.0.1:{port}"), app.Host.Address);
        using var http = app.Http;
        Assert.Equal("root", await http.GetStringAsync("/"));
    }

    private static string FileIn(AppFolder folder) => Path.Combine(folder.Path, "local.settings.json");
}
