using System.CommandLine;
using Azure;
using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Cli.Rebuild;

/// <summary><c>chuyi rebuild</c>: holds what is derived from the events against them, and mends it.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var command = new Command("rebuild", "按事件核对并重建待办清单。 Builds the worklist anew from the events of all cases.");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var services = new ServiceCollection().AddLogging().AddChuyi(settings).BuildServiceProvider();
        try
        {
            var mended = await services.GetRequiredService<WorklistRebuild>().Run(cancellation);
            Console.Out.WriteLine(
                $"补上 {mended.Opened.Count} 项，移除 {mended.Closed.Count} 项。 "
                    + $"{mended.Opened.Count} were missing, {mended.Closed.Count} were too much."
            );
            return 0;
        }
        catch (Exception fault) when (fault is InvalidOperationException or RequestFailedException or AggregateException)
        {
            await Console.Error.WriteLineAsync($"无法连接存储。 There is no storage to be read: {fault.Message.Split('\n')[0]}");
            return 2;
        }
    }
}
