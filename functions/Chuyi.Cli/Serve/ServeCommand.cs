using System.CommandLine;
using System.Runtime.InteropServices;
using Chuyi.Functions;
using Chuyi.LocalHost;

namespace Chuyi.Cli.Serve;

/// <summary><c>chuyi serve</c>: runs the service, or the published output of any isolated function app, on this machine.</summary>
internal static class ServeCommand
{
    private static readonly Option<DirectoryInfo?> App = new("--app")
    {
        Description = "任一隔离式函数应用的发布文件夹。 The published output of any isolated function app; this service by default.",
    };
    private static readonly Option<int?> Port = new("--port")
    {
        Description = "端口，默认 7071。 Where it serves; 7071 by default, 0 for any free port.",
    };
    private static readonly Option<string?> Clock = new("--clock")
    {
        Description = "real、held:时刻 或 skipping。 real, held:INSTANT or skipping.",
    };
    private static readonly Option<bool> Isolate = new("--isolate")
    {
        Description = "应用在单独的进程中运行。 The app gets a process of its own, as on Azure.",
    };
    private static readonly Option<bool> WithParent = new("--with-parent")
    {
        Description = "标准输入关闭时结束。 Ends when its standard input is closed, as it is when whoever started it dies.",
    };

    public static Command Create()
    {
        var command = new Command("serve", "在本机运行服务，Ctrl-C 结束。 Runs the service on this machine until Ctrl-C.")
        {
            App,
            Port,
            Clock,
            Isolate,
            WithParent,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult given, CancellationToken cancellation)
    {
        var options = new FunctionHostOptions
        {
            Url = given.GetValue(Port) is { } port ? $"http://127.0.0.1:{port}" : null,
            Clock = given.GetValue(Clock),
            Isolate = given.GetValue(Isolate),
        };
        // The end of a terminal's session is a wish to end too.
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => End(signal, ends));
        if (given.GetValue(WithParent))
            _ = Task.Run(() => EndWithInput(ends), CancellationToken.None);
        try
        {
            await using var host = given.GetValue(App) is { } folder
                ? await FunctionHost.StartAsync(folder.FullName, options, ends.Token)
                : await FunctionHost.StartAsync(typeof(Composition).Assembly, options, ends.Token);
            Console.Out.WriteLine($"Listening on {host.Address.GetLeftPart(UriPartial.Authority)}");
            await Console.Out.FlushAsync(CancellationToken.None);
            return await WaitAsync(host, ends.Token);
        }
        catch (Exception wrong) when (wrong is AppNotLoadedException or InvalidOperationException or FormatException or IOException)
        {
            await Console.Error.WriteLineAsync($"无法启动。 It could not be started: {wrong.Message}");
            return 1;
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            return 130;
        }
    }

    private static async Task<int> WaitAsync(FunctionHost host, CancellationToken ends)
    {
        try
        {
            await Console.Error.WriteLineAsync($"服务已停止。 The host stops: {await host.Ended.WaitAsync(ends)}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    private static void EndWithInput(CancellationTokenSource ends)
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
        {
            // Nobody says anything here.
        }
        ends.Cancel();
    }

    private static void End(PosixSignalContext signal, CancellationTokenSource ends)
    {
        signal.Cancel = true;
        ends.Cancel();
    }
}
