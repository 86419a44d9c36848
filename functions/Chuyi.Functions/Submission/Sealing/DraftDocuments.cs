using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Submission;

/// <summary>The documents of drafts: which upload may begin, and what was sealed is listed.</summary>
public sealed class DraftDocuments(DraftStore drafts, RoundOpenings rounds, EventStore events, DossierVault vault, TimeProvider clock)
{
    // What this process saw of the draft last will do to let an upload begin: it is listed only in what stands there then. For a
    // refusal it will not, nor for saying that it stands there already and stays.
    /// <summary>What may be sent or sealed, or why not.</summary>
    /// <param name="document">Under which id; nothing before it begins.</param>
    public async Task<Outcome<ClaimedUpload>> Claim(
        string unit,
        string id,
        string document,
        UploadClaim claim,
        CancellationToken cancellation
    )
    {
        var claimed = await Claim(await drafts.FindLately(unit, id, cancellation), document, claim, cancellation);
        return claimed.IsRefused || claimed.Value.Stays is not null
            ? await Claim(await drafts.Find(unit, id, cancellation), document, claim, cancellation)
            : claimed;
    }

    /// <summary>Seals it and lists it: whoever dies in between does it again.</summary>
    public async Task<Outcome<SealedDocument>> Seal(ClaimedUpload upload, string document, SealingProgress? progress = null)
    {
        var (draft, _, claim, part) = upload;
        // The same file sent in blocks has the same name after it was removed: where that may be, only the draft as it is now can say
        // whether it is there.
        if ((claim.Blocks is null ? draft.Documents.FirstOrDefault(d => d.Id == document) : upload.Stays) is { } there)
            return DraftRules.Again(there, claim);
        var outcome = await vault.Seal(draft.Id, document, claim, part, progress);
        if (outcome.IsRefused)
            return outcome;
        var listed = await List(draft, outcome.Value, claim);
        return listed.IsRefused ? listed.Refusal : outcome;
    }

    /// <summary>The same of one that waited for it.</summary>
    public async Task<Outcome<SealedDocument>> SealWaiting(Sealing sealing, SealingProgress progress)
    {
        var draft = await drafts.Find(sealing.Unit, sealing.Application, CancellationToken.None);
        var claimed = await Claim(draft, sealing.Document, sealing.Claim, CancellationToken.None);
        return claimed.IsRefused ? claimed.Refusal : await Seal(claimed.Value, sealing.Document, progress);
    }

    /// <summary>Lists what was sealed.</summary>
    public async Task<Outcome<Draft>> List(Draft draft, SealedDocument found, UploadClaim claim)
    {
        var changed = await ListIn(draft, found, claim);
        // The draft may have been of the past: what stands there now decides.
        return
            changed.IsRefused && await drafts.Find(draft.Unit, draft.Id, CancellationToken.None) is { } now && now.Version != draft.Version
            ? await ListIn(now, found, claim)
            : changed;
    }

    /// <summary>Whether a document is listed in its draft as it stands now.</summary>
    public async Task<bool> IsListed(Draft draft, string document, CancellationToken cancellation) =>
        await drafts.Find(draft.Unit, draft.Id, cancellation) is { } now && now.Documents.Any(d => d.Id == document);

    /// <summary>Puts a document into another part.</summary>
    public async Task<Outcome<Draft>> Move(
        Draft draft,
        ApplicationState application,
        string document,
        string kind,
        CancellationToken cancellation
    )
    {
        if (await rounds.Find(draft.Round, cancellation) is not { } call)
            return DraftRules.NoDraft;
        return call.Numbers.Parts.FirstOrDefault(part => part.Kind == kind) is { } part
            // Under a new name: that of an upload says for which part it was.
            ? await Change(draft, d => DraftRules.Move(d, application, document, part, UploadRules.NewId()), cancellation)
            : UploadRules.NoPart;
    }

    /// <summary>Takes a document out again.</summary>
    public Task<Outcome<Draft>> Remove(Draft draft, ApplicationState application, string document, CancellationToken cancellation) =>
        Change(draft, d => DraftRules.Remove(d, application, document), cancellation);

    // While a supplement is sent as it was shown, nothing of it changes.
    private Task<Outcome<Draft>> Change(Draft draft, Func<Draft, Outcome<Draft>> change, CancellationToken cancellation) =>
        drafts.Change(draft, d => DraftRules.WhyNotWhile(d, clock.GetUtcNow()) is { } waits ? waits : change(d), cancellation);

    /// <summary>What became of a draft: one that is being submitted may be so already, if the service died before it was marked.</summary>
    public async Task<Outcome<ApplicationState>> Application(Draft draft, CancellationToken cancellation)
    {
        if (!DraftRules.MayBeReceived(draft))
            return ApplicationState.Empty;
        var view = await events.Load<ApplicationState>(draft.Id, cancellation);
        return DraftRules.WhyNotWhile(view.Untaken) is { } refusal ? refusal : view.State;
    }

    private async Task<Outcome<Draft>> ListIn(Draft draft, SealedDocument found, UploadClaim claim)
    {
        // Sealing takes its time, and meanwhile the application may have gone on.
        var application = await Application(draft, CancellationToken.None);
        if (application.IsRefused)
            return application.Refusal;
        if (await rounds.Find(draft.Round, CancellationToken.None) is not { } call)
            return DraftRules.NoDraft;
        return await Change(
            draft,
            d =>
                DraftRules.WhyNotAfter(call, d, clock.GetUtcNow()) is { } late ? late
                : DraftRules.TooMuch(d, found.Id, found.Sha256, found.Bytes, call.Numbers) is { } tooMuch ? tooMuch
                : DraftRules.Add(d, application.Value, found, claim),
            CancellationToken.None
        );
    }

    private async Task<Outcome<ClaimedUpload>> Claim(Draft? draft, string document, UploadClaim claim, CancellationToken cancellation)
    {
        if (draft is null || await rounds.Find(draft.Round, cancellation) is not { } call)
            return DraftRules.NoDraft;
        if (UploadRules.Claim(claim, call.Numbers) is { } unfit)
            return unfit;
        var application = await Application(draft, cancellation);
        if (application.IsRefused)
            return application.Refusal;
        var there = draft.Documents.FirstOrDefault(d => d.Id == document);
        var closed =
            DraftRules.WhyNotAfter(call, draft, clock.GetUtcNow()) ?? DraftRules.WhyNotAddDocument(draft, application.Value, claim.Kind!);
        return there is null && closed is { } refusal ? refusal
            : DraftRules.TooMuch(draft, document, claim.Sha256, claim.Bytes, call.Numbers) is { } tooMuch ? tooMuch
            : new ClaimedUpload(draft, application.Value, claim, call.Numbers.Parts.First(part => part.Kind == claim.Kind))
            {
                Stays = closed is null ? null : there,
            };
    }
}
