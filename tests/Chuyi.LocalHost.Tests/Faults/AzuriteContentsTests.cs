using System.Diagnostics;
using Xunit;

namespace Chuyi.LocalHost.Tests.Faults;

/// <summary>The storage of tests and of development does not stand still while it lets go of contents.</summary>
public sealed class AzuriteContentsTests
{
    /// <summary>
    /// As it comes, Azurite takes 14 seconds for the first half of these, and four times as long for twice as many; as it is
    /// started here, less than a tenth of one.
    /// </summary>
    private const string LettingGo = """
        const fs = require('fs'), path = require('path');
        const commands = process.env.PATH.split(path.delimiter).map(folder => path.join(folder, 'azurite'));
        const source = path.dirname(fs.realpathSync(commands.find(file => fs.existsSync(file))));
        const Store = require(path.join(source, 'common/persistence/LokiExtentMetadataStore')).default;
        (async () => {
          const store = new Store('none', true);
          await store.init();
          for (let i = 0; i < 5000; i++)
            await store.updateExtent({ id: `c${i}`, locationId: `c${i}`, path: `c${i}`, size: 1, lastModifiedInMS: 1 });
          const begun = Date.now();
          for (let i = 0; i < 2500; i++)
            await store.deleteExtent(`c${i}`);
          const taken = Date.now() - begun;
          const [left] = await store.listExtents(undefined, 5000);
          console.log(`${left.length} left, ${left[0].id} first, ${taken < 3000 ? 'soon' : taken + ' ms'}`);
          process.exit(0);
        })();
        """;

    [Fact]
    public async Task It_lets_go_of_thousands_of_contents_at_once()
    {
        var folder = Directory.CreateTempSubdirectory("chuyi-contents-");
        try
        {
            var (before, script) = (Path.Combine(folder.FullName, "before.cjs"), Path.Combine(folder.FullName, "contents.cjs"));
            await File.WriteAllTextAsync(before, AzuriteProcess.BeforeAzurite, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(script, LettingGo, TestContext.Current.CancellationToken);
            using var npx = Process.Start(
                new ProcessStartInfo(
                    "npx",
                    ["--yes", $"--package={Chuyi.LocalHost.Azurite.Package}", "-c", $"node --require \"{before}\" \"{script}\""]
                )
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            )!;
            var said = await npx.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.Equal("2500 left, c2500 first, soon", said.Trim());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
