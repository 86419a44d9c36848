namespace Chuyi.LocalHost;

/// <content>What Node runs before Azurite, so that it ends and goes on as a storage should.</content>
internal sealed partial class AzuriteProcess
{
    /// <summary>
    /// Node waits for clients that keep connections alive, and Azurite saves its data only after that. It also tells that it
    /// closes, and would die of it before it has saved when nobody listens any more because its starter was killed. That
    /// its starter has ended it notices by its standard input, whose other end only that one holds: then it ends too.
    /// Every ten minutes (messages: every minute) it lets go of the contents that nothing refers to, and rebuilds its index
    /// for each, which takes a minute for 5,000 contents of 10,000: so long it would answer nobody.
    /// </summary>
    internal const string BeforeAzurite = """
        const { Server } = require('http');
        const close = Server.prototype.close;
        Server.prototype.close = function (done) { const result = close.call(this, done); this.closeAllConnections(); return result; };
        for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
        const end = () => process.kill(process.pid, 'SIGTERM');
        process.stdin.on('end', end).on('error', end).resume();
        process.stdin.unref();
        const Module = require('module');
        const load = Module._load;
        Module._load = function (request, ...rest) {
          const loaded = load.call(this, request, ...rest);
          if (request.endsWith('/LokiExtentMetadataStore'))
            loaded.default.prototype.deleteExtent = async function (id) {
              const contents = this.db.getCollection(this.EXTENTS_COLLECTION);
              const content = contents.findOne({ id });
              if (content) contents.remove(content);
            };
          return loaded;
        };
        """;
}
