using System.Security.Cryptography;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Submission;

/// <summary>Answers that are sealed with their application: under the name of their content, beside its documents.</summary>
public sealed class AnswersVault(Files files)
{
    private const string ContentType = "application/json";

    /// <summary>What will be sealed of answers.</summary>
    public static SealedAnswers Of(FormAnswers answers)
    {
        var bytes = answers.Canonical();
        return new(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length);
    }

    /// <summary>The same, with what of them everybody may read.</summary>
    public static SealedAnswers Of(FormAnswers answers, CategoryForm form) => Of(answers) with { Groups = GroupAnnexes.Of(form, answers) };

    /// <summary>Seals them; done twice it is done once. One request.</summary>
    public async Task<SealedAnswers> Keep(CaseId application, FormAnswers answers)
    {
        var made = Of(answers);
        await files.Write(Layout.Containers.Dossiers, Name(application, made), answers.Canonical(), ContentType);
        return made;
    }

    /// <summary>The answers of an application; none where it has none.</summary>
    public async Task<FormAnswers> Read(string application, SealedAnswers? answers, CancellationToken cancellation) =>
        answers is null
            ? FormAnswers.None
            : FormAnswers.Read(
                System.Text.Encoding.UTF8.GetString(await files.Read(Layout.Containers.Dossiers, Name(application, answers), cancellation))
            );

    private static string Name(string application, SealedAnswers answers) => $"{application}/{answers.Sha256}";
}
