using System.Net;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>
/// The address to which blocks are sent writes for ten minutes, also after what was sent is sealed: it reaches nothing that is sealed,
/// listed or submitted.
/// </summary>
public sealed class WriteAddressTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly byte[] Content = Applicant.Pdf(new string('x', UploadBlocks.Length)),
        Other = Applicant.Pdf(new string('y', UploadBlocks.Length));

    private Service service = null!;
    private Applicant applicant = null!;
    private Uri address = null!;
    private string document = "";
    private UploadClaim claim = null!;
    private IReadOnlyList<SealedDocument> listed = [];

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service) { Numbers = RoundNumbers.Default(1, 1, 3) with { Parts = [DossierPart.Default[0]] } }.Open();
        applicant = new Applicant(service, "U.school");
        await applicant.SignIn();
        await applicant.Begin();
        (document, claim) = await applicant.Send(Content);
        (var same, address) = await applicant.BeginUpload(claim with { Blocks = null });
        Assert.Equal(document, same);
        Assert.Equal(HttpStatusCode.OK, await applicant.Seal(document, claim));
        listed = await applicant.Documents();
        Assert.Equal(Applicant.Hash(Content), Assert.Single(listed).Sha256);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Blocks_that_are_sent_after_the_sealing_are_no_part_of_it()
    {
        await Applicant.PutBlocks(address, Other);
        await NothingHasChanged();

        Assert.Equal(HttpStatusCode.OK, await applicant.Seal(document, claim));
        await NothingHasChanged();
    }

    [Fact]
    public async Task Blocks_that_are_put_together_after_the_sealing_are_no_part_of_it_and_are_not_sealed_as_it()
    {
        var others = await Applicant.PutBlocks(address, Other);
        Assert.Equal(HttpStatusCode.Created, await Applicant.Join(address, others));
        await NothingHasChanged();

        // What it was is gone from there, and what is there now is another document.
        Assert.Equal(HttpStatusCode.Conflict, await applicant.Seal(document, claim));
        Assert.Equal(HttpStatusCode.Conflict, await applicant.Seal(document, claim with { Blocks = others }));
        await NothingHasChanged();
    }

    [Fact]
    public async Task A_whole_file_that_is_sent_after_the_sealing_takes_nothing_away()
    {
        Assert.Equal(HttpStatusCode.Created, await Applicant.Put(address, Other));
        await NothingHasChanged();

        Assert.Equal(HttpStatusCode.Conflict, await applicant.Seal(document, claim));
        await NothingHasChanged();
    }

    [Fact]
    public async Task After_the_submission_nothing_is_sealed_in_its_name_any_more()
    {
        Assert.Equal(HttpStatusCode.SeeOther, await applicant.Submit());
        await service.Clock.SettleAsync();
        var others = await Applicant.PutBlocks(address, Other);

        Assert.Equal(HttpStatusCode.OK, await applicant.Seal(document, claim with { Blocks = others }));
        Assert.Null(await applicant.Sealed(Applicant.Hash(Other)));
        await NothingHasChanged();
    }

    [Fact]
    public async Task What_was_taken_out_elsewhere_is_not_said_to_stay_when_the_time_is_over()
    {
        var (here, elsewhere) = (service.Get<DraftStore>(), new DraftStore(service.Get<Tables>()));
        var call = await service.Get<RoundOpenings>().Find(Call.Id, default);
        await service.Clock.AdvanceToAsync(call!.Deadline.AddDays(1), TestContext.Current.CancellationToken);
        Assert.Single((await here.Find(applicant.Unit, applicant.Application, default))!.Documents);
        Assert.False((await Again()).IsRefused);

        await elsewhere.Change(applicant.Unit, applicant.Application, draft => draft with { Documents = [] }, default);

        Assert.True((await Again()).IsRefused);

        Task<Outcome<ClaimedUpload>> Again() =>
            service.Get<DraftDocuments>().Claim(applicant.Unit, applicant.Application, document, claim, default);
    }

    private async Task NothingHasChanged()
    {
        Assert.Equal(Json.Write(listed), Json.Write(await applicant.Documents()));
        Assert.Equal(Content, (await applicant.Sealed(Applicant.Hash(Content)))!.Value.Content);
    }
}
