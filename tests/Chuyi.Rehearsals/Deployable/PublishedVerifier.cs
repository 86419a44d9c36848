using Xunit;

namespace Chuyi.Rehearsals.Deployable;

/// <summary>The verifier as an auditor takes it away.</summary>
public sealed class PublishedVerifier : PublishedFixture
{
    // What it remembers stays in the folder that goes when the tests are done, and out of the user's own.
    public PublishedVerifier()
        : base("VerifierFolder") => Environment.SetEnvironmentVariable("CHUYI_HEADS", Path.Combine(Folder, "heads"));

    /// <summary>Runs it in a process of its own; what it said begins with its verdict.</summary>
    public Task<(int ExitCode, string Said)> VerifyAsync(params IEnumerable<string> arguments) =>
        RunAsync([Path.Combine(Folder, "chuyi-verify.dll"), .. arguments]);
}

/// <summary>The tests that share one published verifier.</summary>
[CollectionDefinition]
public sealed class WithPublishedVerifier : ICollectionFixture<PublishedVerifier>;
