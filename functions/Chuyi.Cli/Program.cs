using System.CommandLine;
using System.Text;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Rebuild;
using Chuyi.Cli.Serve;
using Chuyi.Cli.Upload;
using Chuyi.Verify;

Console.OutputEncoding = Encoding.UTF8;
var root = new RootCommand("“楚怡”行动申报评审的命令行工具。 The command line of the Chuyi designations service.")
{
    ServeCommand.Create(),
    DemoCommand.Create(),
    VerifyCommand.Create(),
    RebuildCommand.Create(),
    UploadCommand.Create(),
};

// What is interrupted ends what it started before it goes.
var given = root.Parse(args);
var ran = await given.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
return VerifyCommand.ExitCodeOf(given, ran);
