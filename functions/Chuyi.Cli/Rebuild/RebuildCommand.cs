using System.CommandLine;
using Azure;
using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Cli.Rebuild;

/// <summary><c>chuyi rebuild</c>: holds what is derived from the events against them, and mends it.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var command = new Command(
            "rebuild",
            "按事件核对并修复待办清单、检索库和申报清单。 Holds what is derived from the events against them, and mends it."
        );
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var services = new ServiceCollection().AddLogging().AddChuyi(settings).BuildServiceProvider();
        try
        {
            var work = await services.GetRequiredService<WorklistRebuild>().Run(cancellation);
            var rows =
                await services.GetRequiredService<ReadStoreRebuild>().Run(cancellation)
                + await services.GetRequiredService<AllRoundsRebuild>().Run(cancellation);
            var letters = await services.GetRequiredService<TroublesRebuild>().Run(cancellation);
            var lists = await services.GetRequiredService<ApplicationIndex>().ForgetWrong(cancellation);
            var units = await services.GetRequiredService<PeopleStore>().AddUnits(cancellation);
            var looks = await services.GetRequiredService<AccessLog>().Move(cancellation);
            Console.Out.WriteLine(
                $"待办清单：补上 {work.Opened.Count} 项，移除 {work.Closed.Count} 项。"
                    + $"检索库：补上 {rows.Added} 行，更正 {rows.Corrected} 行，移除 {rows.Removed} 行。"
                    + $"未送达信函：补上 {letters.Noted} 件，移除 {letters.Removed} 件。申报清单：待重新打包 {lists} 份。"
                    + $"单位成员：补上 {units} 个单位。查阅记录：移入 {looks} 条。 "
                    + $"Worklist: {work.Opened.Count} items were missing, {work.Closed.Count} were too much. "
                    + $"Read store: {rows.Added} rows were missing, {rows.Corrected} were wrong, {rows.Removed} were too much. "
                    + $"Letters that reached nobody: {letters.Noted} were missing, {letters.Removed} were too much. "
                    + $"Lists of applications to be packed anew: {lists}. "
                    + $"Members of units: {units} units were missing. Looks at documents: {looks} were moved to where they are searched."
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
