using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Xunit;

namespace Chuyi.Tests.Cultures;

/// <summary>A letter of every kind that follows from the facts of a case.</summary>
internal static class SampleLetters
{
    private static readonly DateTimeOffset At = new(2026, 3, 9, 16, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Letter> All =>
        [
            .. Of<ApplicationState, Submitted>(ApplicationLetters.For),
            .. Of<RoundState, RoundOpened>(RoundLetters.For),
            .. Of<DutyState, ExpertInvited>(DutyLetters.For),
            .. DutyLetters.For(DutyState.Empty.After(Samples.Of<ExpertInvited>(), At), Samples.Of<DutyReleased>() with { IsByRule = true }),
            .. Of<ObjectionState, ObjectionLodged>(ObjectionLetters.For),
            .. Of<SignOffState, SignatureAsked>(SignOffLetters.For),
            .. Of<RecommendationState, CandidateEntered>(RecommendationLetters.For),
            .. Of<AccountState, AccountOpened>(AccountLetters.For),
            .. AccountLetters.For(AccountState.Empty.After(Samples.Of<AccountOpened>(), At), Moved),
            .. Of<DesignationState, DesignationMade>(DesignationLetters.For),
        ];

    // Samples have the same of everything before and after.
    private static AccountCorrected Moved =>
        Same with
        {
            Change = Same.Change with { Before = Same.Change.Before with { Email = "before" } },
        };

    private static AccountCorrected Same { get; } = Samples.Of<AccountCorrected>();

    // The letters that follow from each fact, right after the one that opens such a case.
    private static List<Letter> Of<TState, TOpening>(Func<TState, Fact, IEnumerable<Letter>> letters)
        where TState : ICaseState<TState>
        where TOpening : Fact
    {
        var opened = TState.Empty.After(Samples.Of<TOpening>(), At);
        var found = Samples
            .Facts.Where(fact =>
                fact is TOpening or not (Submitted or RoundOpened or ExpertInvited or ObjectionLodged or SignatureAsked or CandidateEntered)
            )
            .SelectMany(fact => letters(opened.After(fact, At), fact))
            .ToList();
        Assert.NotEmpty(found);
        return found;
    }
}
