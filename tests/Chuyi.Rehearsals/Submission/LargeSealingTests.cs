using System.Net;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Submission;
using Chuyi.Tests.Submission;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>What is too large to be sealed while somebody waits is sealed by a workflow, and whoever asks hears how far it is.</summary>
public sealed class LargeSealingTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Large = (int)LargeSealing.AtOnce + 1_000_000;

    private Service service = null!;
    private Applicant applicant = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        applicant = new Applicant(service, "U.school");
        await applicant.SignIn();
        await applicant.Begin();
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task It_is_sealed_and_listed_though_nobody_asks_again()
    {
        var content = MadePdf.OfLength(Large);
        var (document, claim) = await applicant.Send(content);

        Assert.Equal(HttpStatusCode.Accepted, await applicant.Seal(document, claim));
        await Waiting.UntilAsync(async () => (await applicant.Documents()).Count == 1);

        Assert.Equal(Applicant.Hash(content), (await applicant.Documents()).Single().Sha256);
        Assert.Equal(content, (await applicant.Sealed(Applicant.Hash(content)))!.Value.Content);
        await Waiting.UntilAsync(async () => await applicant.Seal(document, claim) == HttpStatusCode.OK);
        // Taken out in another window: who asks on does not bring it back.
        Assert.Equal(HttpStatusCode.SeeOther, await applicant.Remove(content));
        Assert.Equal(HttpStatusCode.Conflict, await applicant.Seal(document, claim));
        Assert.Empty(await applicant.Documents());
        // Chosen again: nothing is sent, and it is there once more.
        await applicant.BeginUpload(claim with { Blocks = null });
        Assert.Equal(HttpStatusCode.OK, await applicant.Seal(document, claim));
        Assert.Single(await applicant.Documents());
    }

    [Fact]
    public async Task The_workflow_that_sealed_is_forgotten_in_the_night_after()
    {
        var (document, claim) = await applicant.Send(MadePdf.OfLength(Large));
        await Waiting.UntilAsync(async () => await applicant.Seal(document, claim) == HttpStatusCode.OK);
        var every = new OrchestrationQuery { InstanceIdPrefix = "seal-" };
        Assert.Single(await service.Client.GetAllInstancesAsync(every).ToListAsync(TestContext.Current.CancellationToken));

        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddDays(1));
        await applicant.SignIn();
        Assert.Empty(await service.Client.GetAllInstancesAsync(every).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, await applicant.Seal(document, claim));
    }

    [Fact]
    public async Task What_is_refused_is_told_once_and_what_is_sent_anew_is_looked_at_anew()
    {
        var content = new byte[Large];
        var (document, claim) = await applicant.Send(content);

        var answers = new List<HttpStatusCode>();
        await Waiting.UntilAsync(async () =>
        {
            answers.Add(await applicant.Seal(document, claim));
            return answers[^1] != HttpStatusCode.Accepted;
        });

        Assert.Equal(HttpStatusCode.Accepted, answers[0]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answers[^1]);
        Assert.Empty(await applicant.Documents());
        // What was refused is gone: the same is sent once more.
        await applicant.Send(content);
        Assert.Equal(HttpStatusCode.Accepted, await applicant.Seal(document, claim));
    }
}
