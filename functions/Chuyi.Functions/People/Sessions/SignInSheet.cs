using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.People;

/// <summary>Sign-ins and refused attempts as a file for a spreadsheet.</summary>
public static class SignInSheet
{
    public static Task<byte[]> Write(SignInHistoryModel found, string format, string language, CancellationToken cancellation) =>
        Spreadsheet.Write(
            found.Lines.Select(line => Row(line, found, language)).DefaultIfEmpty(Row(null, found, language)),
            format,
            language == "en" ? "Sign-ins and refused attempts" : "登录与被拒绝的尝试",
            cancellation
        );

    private static Dictionary<string, object?> Row(DoorLine? line, SignInHistoryModel found, string language)
    {
        var who = line is null ? null : found.Actors[line.Actor];
        return new (Sentence Name, object? Value)[]
        {
            (new("时间", "When"), line is null ? null : BeijingTime.Say(line.At).In(language)),
            (new("行为人", "Who"), Spreadsheet.Text(who?.Name)),
            (new("身份", "What they are"), Spreadsheet.Text(who?.What.In(language))),
            (new("行为人编号", "Their id"), line?.Actor),
            (new("内容", "What"), Spreadsheet.Text(line?.What.In(language))),
            (
                new("是否被拒绝", "Refused"),
                line is null ? null
                : line.IsRefused ? new Sentence("是", "Yes").In(language)
                : new Sentence("否", "No").In(language)
            ),
        }.ToDictionary(column => column.Name.In(language), column => column.Value);
    }
}
