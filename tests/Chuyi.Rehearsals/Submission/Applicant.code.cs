using System.Text.RegularExpressions;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;

namespace Chuyi.Rehearsals.Submission;

/// <content>The code by which documents are uploaded from the command line.</content>
internal sealed partial class Applicant
{
    /// <summary>The address of the draft's page.</summary>
    public Uri Page => new(service.Address, $"/drafts/{Application}");

    /// <summary>Takes a code, as from its page.</summary>
    public Task<string> UploadCode() =>
        service.Ask(async () =>
        {
            using var http = Http();
            var mark = service.Get<Keys>().FormMark(Browser, FormOf("upload-code"));
            using var body = new FormUrlEncodedContent([KeyValuePair.Create(Forms.Field, $"{FormOf("upload-code")}.{mark}")]);
            using var answer = await http.PostAsync($"/drafts/{Application}/upload-code", body);
            MustBeAnAnswer(answer);
            return ShownCode().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
        });

    [GeneratedRegex("data-code=\"([^\"]+)\"")]
    private static partial Regex ShownCode();
}
