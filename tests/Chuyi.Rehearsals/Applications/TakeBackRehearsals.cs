using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Xunit;
using Applicant = Chuyi.Rehearsals.Submission.Applicant;

namespace Chuyi.Rehearsals.Applications;

/// <summary>What was just submitted is taken back: its draft opens again with all that is in it, and is submitted anew.</summary>
public sealed class TakeBackRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly byte[] First = Applicant.Pdf("first"),
        Second = Applicant.Pdf("second");

    private Service service = null!;
    private Applicant applicant = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service) { Numbers = RoundNumbers.Default(1, 1, 3) with { Parts = [DossierPart.Default[0]] } }.Open();
        applicant = new Applicant(service, "U.school");
        await applicant.SignIn();
        await applicant.Begin();
        await applicant.Upload(First);
        Assert.Equal(HttpStatusCode.SeeOther, await applicant.Submit());
        await Settle();
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Its_draft_opens_again_and_what_is_submitted_anew_is_checked()
    {
        Assert.Equal(HttpStatusCode.SeeOther, await TakeBack());
        var draft = await Draft();
        Assert.Equal((DraftStage.Open, Applicant.Hash(First)), (draft.Stage, draft.Documents[0].Sha256));
        Assert.Equal(ApplicationStage.Withdrawn, (await State()).Stage);

        await applicant.Upload(Second);
        await applicant.Remove(First);
        Assert.Equal(HttpStatusCode.SeeOther, await applicant.Submit("anew"));
        await Settle();

        var state = await State();
        Assert.Equal((ApplicationStage.Checking, Applicant.Hash(Second)), (state.Stage, state.Documents.Single().Sha256));
        Assert.Equal(DraftStage.Submitted, (await Draft()).Stage);
        Assert.Equal(
            [nameof(Submitted), nameof(TakenBack), nameof(Submitted)],
            (await service.Events.Events(applicant.Application)).Select(one => one.Type).Where(type => type != "LetterSent")
        );
        await service.Do(applicant.Application, "office P.officer", new PassCheck());
        Assert.Equal(ApplicationStage.Accepted, (await State()).Stage);
    }

    [Fact]
    public async Task It_can_be_done_twice_in_a_row_and_its_form_sent_again_does_nothing_more()
    {
        await TakeBack();
        await TakeBack();
        await applicant.Submit("anew");
        await Settle();
        Assert.Equal(HttpStatusCode.SeeOther, await TakeBack("once more"));
        Assert.Equal(DraftStage.Open, (await Draft()).Stage);
        Assert.Equal(2, (await service.Events.Events(applicant.Application)).Count(one => one.Type == nameof(TakenBack)));
    }

    [Fact]
    public async Task After_ten_minutes_or_a_decision_it_stays_submitted()
    {
        await service.Until(3, 2, 9, 11);
        Assert.Equal(HttpStatusCode.Conflict, await TakeBack());
        Assert.Equal(DraftStage.Submitted, (await Draft()).Stage);
        Assert.Equal(ApplicationStage.Checking, (await State()).Stage);
    }

    /// <summary>The case ends with the call where nothing is submitted anew.</summary>
    [Fact]
    public async Task What_is_not_submitted_anew_before_the_deadline_is_no_application()
    {
        await TakeBack();
        await service.Until(3, 20, 18);
        Assert.Equal(ApplicationStage.Withdrawn, (await State()).Stage);
        Assert.True((await service.Client.GetInstanceAsync(applicant.Application))!.IsCompleted);
        await applicant.SignIn();
        Assert.Equal(HttpStatusCode.Conflict, await applicant.Submit("late"));
    }

    [Fact]
    public async Task Its_letter_has_the_manifest_the_hash_of_the_event_and_the_way_to_the_receipt()
    {
        var submitted = (await service.Events.Events(applicant.Application))[0];
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        var text = Assert.Single(mail.All("school@example.org", "receipt")).Text;

        Assert.Contains(Applicant.Hash(First), text, StringComparison.Ordinal);
        Assert.Contains(submitted.Hash, text, StringComparison.Ordinal);
        Assert.Contains($"/applications/{applicant.Application}/receipt", text, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> TakeBack(string form = "take-back")
    {
        var status = await applicant.Post($"/applications/{applicant.Application}/take-back", form);
        await Settle();
        return status;
    }

    private Task Settle() => service.Ask(() => service.Clock.SettleAsync());

    private Task<ApplicationState> State() => service.State<ApplicationState>(applicant.Application);

    private async Task<Draft> Draft() =>
        (await service.Ask(() => service.Get<DraftStore>().Find("U.school", applicant.Application, default)))!;
}
