using Chuyi.Functions.Applications;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Submission;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Functions;

/// <summary>Drafts, and what is uploaded into them.</summary>
public static partial class Composition
{
    private static readonly TimeSpan ScanPatience = TimeSpan.FromMinutes(2);

    private static void AddSubmission(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton<WaitingSubmissions>()
            .AddSingleton<DraftStore>()
            .AddSingleton<HandedInSummaries>()
            .AddSingleton<PersonPlaces>()
            .AddSingleton<PrefecturePlaces>()
            .AddSingleton<MemberContacts>()
            .AddSingleton<SupplementForm>()
            .AddSingleton<SupplementedForm>()
            .AddSingleton(Scanner(configuration))
            .AddSingleton<DocumentReading>()
            .AddSingleton<DossierVault>()
            .AddSingleton<DossierZip>()
            .AddSingleton<StoredFiles>()
            .AddSingleton<DraftDocuments>()
            .AddSingleton<SealingStore>()
            .AddSingleton<LargeSealing>()
            .AddSingleton<DocumentAccess>();

    private static IDocumentScanner Scanner(IConfiguration configuration) =>
        Text(configuration, "Chuyi:Scanner") switch
        {
            null => new NoScanner(),
            "defender" => new DefenderScanner(),
            { } address when Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "tcp" or "unix" => new ClamScanner(
                ClamScanner.AddressOf(uri),
                ScanPatience
            ),
            { } other => throw new InvalidOperationException(
                $"Chuyi:Scanner is tcp://HOST:PORT, unix:///PATH or defender, and not {other}."
            ),
        };
}
