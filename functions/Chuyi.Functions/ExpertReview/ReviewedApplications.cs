using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// Applications as their experts read them: what was submitted, with its supplement. From the acceptance on nothing of that
/// changes, so it is read once, whoever opens whichever of its documents. Where an application stands it does not say.
/// </summary>
public sealed class ReviewedApplications(EventStore events, AnswersVault vault)
{
    private const int Remembered = 500,
        RememberedForms = 60;

    private readonly Lately<ApplicationState> accepted = new(Remembered);
    private readonly Lately<FormAnswers> forms = new(RememberedForms);

    public async Task<ApplicationState> Find(string application, CancellationToken cancellation)
    {
        if (accepted.Find(application) is { } known)
            return known;
        var state = await events.State<ApplicationState>(application, cancellation);
        if (state.WasAccepted)
            accepted.Keep(application, state);
        return state;
    }

    /// <summary>What its form says: sealed under its hash, and so read once, too.</summary>
    public async Task<FormAnswers> Answers(string application, ApplicationState state, CancellationToken cancellation)
    {
        if (state.Answers is not { } answers)
            return FormAnswers.None;
        var key = $"{application}/{answers.Sha256}";
        if (forms.Find(key) is { } known)
            return known;
        var read = (await vault.Read(application, answers, cancellation)).With(SupplementedForm.CountedMembers(state));
        forms.Keep(key, read);
        return read;
    }
}
