using Chuyi.Functions.People;

namespace Chuyi.Functions.Submission;

/// <summary>
/// By what <c>chuyi upload</c> sends documents to one draft: a session of whoever took it, among their sign-ins and ended there, that
/// opens nothing else.
/// </summary>
public static class UploadCode
{
    /// <summary>The header that has it. No browser sends one by itself.</summary>
    public const string Header = "X-Chuyi-Code";

    private const string Programme = "chuyi upload";

    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    /// <summary>Where one is taken.</summary>
    public static string PathOf(string draft) => $"/drafts/{draft}/upload-code";

    public static Session Of(Session member, Draft draft, DateTimeOffset now) => member.For(Programme, Life, now) with { Draft = draft.Id };
}
