using System.CommandLine;

namespace Chuyi.Cli.Upload;

/// <summary>
/// <c>chuyi upload DRAFT FILES…</c>: sends documents to a draft as its page does, with a code that the page gives. Run again after a
/// break, it sends what is missing.
/// </summary>
internal static class UploadCommand
{
    /// <summary>All are in the dossier.</summary>
    public const int Done = 0;

    /// <summary>Some were refused, each with its reason.</summary>
    public const int Refused = 1;

    /// <summary>It broke off, or could not begin.</summary>
    public const int BrokeOff = 2;

    public static Command Create()
    {
        var draft = new Argument<Uri>("DRAFT") { Description = "申报草稿页面的网址。 The address of the draft's page." };
        var files = new Argument<string[]>("FILES")
        {
            Description = "要上传的文件。 The files to upload.",
            Arity = ArgumentArity.OneOrMore,
        };
        var part = new Option<string>("--part")
        {
            Description = "材料类别的代号，见草稿页面。 The part of the dossier, by its code on the draft's page.",
            Required = true,
        };
        var code = new Option<string>("--code")
        {
            Description = "草稿页面给出的上传码。 The code that the draft's page gives.",
            Required = true,
        };
        var command = new Command(
            "upload",
            "向申报草稿上传材料，中断后再次运行即继续。 Uploads documents to a draft; run again, it goes on where it broke off."
        )
        {
            draft,
            files,
            part,
            code,
        };
        command.SetAction(
            (given, cancellation) =>
                RunAsync(
                    given.GetValue(draft)!,
                    given.GetValue(files)!,
                    given.GetValue(part)!,
                    given.GetValue(code)!,
                    Console.Out,
                    cancellation
                )
        );
        return command;
    }

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        Uri draft,
        IReadOnlyList<string> files,
        string part,
        string code,
        TextWriter output,
        CancellationToken cancellation
    )
    {
        if (DraftAddress.Read(draft) is not { } address)
            return await SayAsync(output, "这不是草稿页面的网址。", "That is not the address of a draft's page.", BrokeOff);
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
            return await SayAsync(output, $"找不到文件 {missing}。", $"There is no file {missing}.", BrokeOff);
        using var sending = new DraftSending(address, code, output);
        var answer = Done;
        try
        {
            foreach (var file in files)
                if (await sending.SendAsync(file, part, cancellation) is { } why)
                    answer = await SayAsync(output, $"{Path.GetFileName(file)}：{why.Zh}", $"{Path.GetFileName(file)}: {why.En}", Refused);
            return answer;
        }
        catch (Exception broken) when (IsOfTheWay(broken) && !cancellation.IsCancellationRequested)
        {
            return await SayAsync(
                output,
                "上传中断。再次运行同一命令，即从中断处继续。",
                $"The upload broke off: {broken.Message} Run the same command again, and it goes on from there.",
                BrokeOff
            );
        }
    }

    private static bool IsOfTheWay(Exception broken) =>
        broken is HttpRequestException or IOException or UnauthorizedAccessException or TaskCanceledException;

    private static async Task<int> SayAsync(TextWriter output, string zh, string en, int answer)
    {
        await output.WriteLineAsync(zh);
        await output.WriteLineAsync(en);
        return answer;
    }
}
