using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Web;

/// <summary>The cases in trouble, each by what people know of it.</summary>
public sealed class CasesInTrouble(
    Troubles troubles,
    Inbox inbox,
    EventStore events,
    ReadStore readStore,
    RoundOpenings rounds,
    PeopleStore people,
    Processes processes,
    TimeProvider clock
)
{
    // Cases that are read at once.
    private const int AtOnce = 10;

    /// <summary>Why somebody does not attend to a case, or null. One that cannot be read is for whoever finds it.</summary>
    public async Task<Refusal?> WhyNotAttended(CaseId @case, Role? by, CancellationToken cancellation)
    {
        try
        {
            return CaseKeepers.WhyNotAttended(@case, await events.Events(@case, cancellation), by);
        }
        catch (CorruptStorageException)
        {
            return null;
        }
    }

    /// <summary>A page of what somebody hears of, with why what waits does. Only what stands on it is read.</summary>
    /// <param name="kind">What kind alone is listed; null for all.</param>
    /// <param name="page">What stands in the address.</param>
    public async Task<TroubleModel> Page(
        Role? reader,
        TroubleKind? kind,
        string? page,
        DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var known = await troubles.First(cancellation);
        // The office hears of all that stands still; administrators see nothing of a round.
        var heard = known.Items.Where(trouble => reader != Role.Administrator || CaseKeepers.MayAttend(trouble.Case, reader)).ToList();
        var listed = heard.Where(trouble => kind is null || trouble.Kind == kind).ToList();
        var place = PagePlace.Of(page, listed.Count, TroubleModel.Most);
        var rows = new List<TroubleRow?>();
        foreach (var some in place.Of(listed, TroubleModel.Most).Chunk(AtOnce))
            rows.AddRange(await Task.WhenAll(some.Select(trouble => Row(trouble, reader, client, cancellation))));
        return new([.. rows.OfType<TroubleRow>()], heard.ToLookup(trouble => trouble.Kind), kind, place, known.IsAll);
    }

    /// <summary>Those of one case.</summary>
    public Task<IReadOnlyList<Trouble>> Of(CaseId @case, CancellationToken cancellation) => troubles.Of(@case, cancellation);

    /// <summary>Why a case that has broken off is not settled in another way, or null.</summary>
    public async Task<Refusal?> WhyNotSettled(Trouble trouble, CancellationToken cancellation)
    {
        try
        {
            return trouble.Kind == TroubleKind.Failed && await IsWaitedFor(trouble.Case, await events.Events(trouble.Case, cancellation))
                ? WaitedFor
                : null;
        }
        catch (CorruptStorageException)
        {
            return Unreadable;
        }
    }

    /// <summary>That a case is neither begun again nor settled as long as its events cannot be read.</summary>
    public static Refusal Unreadable { get; } =
        new(
            "unreadable",
            "本案卷的记录无法读取，既不能重试，也不能了结；请把原因转告运维人员，恢复数据后再试。",
            "What is recorded of this case cannot be read: it can neither be tried again nor be settled. Tell the operator the reason, "
                + "and try again once the data are restored.",
            409
        );

    private static Refusal WaitedFor { get; } =
        new(
            "waited-for",
            "其他事项仍在等待本案卷，不能以“已另行处理”了结；请立即重试，或把原因转告运维人员。",
            "Others wait for this case, so that it cannot be settled in another way; try it again, or tell the operator the reason.",
            409
        );

    // A round waits for all that belongs to it as long as it is not over, and for what has to follow from its end after that: what
    // was decided of an application, a certificate. Of what belongs to no round, whoever is asked something waits for it.
    private async Task<bool> IsWaitedFor(CaseId @case, IReadOnlyList<EventRecord> past)
    {
        var process = processes.Of(@case);
        var round = process.Tags(past).Round;
        return process.Work(@case, past).Count > 0
            || round.Length > 0
                && (
                    !process.MayOutlastRound(past)
                    || await readStore.Summary<RoundSummary>(RoundOpenings.Index, round) is var summary
                        && (
                            summary?.Stage is not (RoundStage.Announced or RoundStage.Ended)
                            // Whoever applied in it waits until it has told them all, which its last commitment says.
                            || (round == @case && summary.Committed is not { IsLast: true })
                        )
                );
    }

    // It may have been taken since the sweep noted it.
    private async Task<bool> StillWaits(CaseId @case, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - Trouble.TooLong;
        return (await inbox.Waiting(@case, cancellation)).Any(act => act.At <= before);
    }

    // As its reader sees it, or null where it is not for them, or over. Its case is read once.
    private async Task<TroubleRow?> Row(Trouble trouble, Role? reader, DurableTaskClient client, CancellationToken cancellation)
    {
        var isWaiting = trouble.Kind == TroubleKind.Waiting;
        if (isWaiting && !await StillWaits(trouble.Case, cancellation))
            return null;
        var row = await Read(trouble, reader, cancellation);
        return !row.IsKept && reader == Role.Administrator ? null
            : isWaiting ? row with { Workflow = (await client.GetInstanceAsync(trouble.Case, cancellation))?.RuntimeStatus }
            : row;
    }

    private async Task<TroubleRow> Read(Trouble trouble, Role? reader, CancellationToken cancellation)
    {
        var process = processes.Of(trouble.Case);
        try
        {
            var past = await events.Events(trouble.Case, cancellation);
            // What is being prepared is its unit's alone.
            if (past.Count == 0 && trouble.Case.Kind == CaseKind.Application)
                return new(trouble, new("一份尚未提交的申报", "An application that is not submitted yet"), null, null);
            var name = process.Name(past) ?? new(trouble.Case, trouble.Case);
            if (trouble.Case.Kind == CaseKind.Account && await people.Find(Recipient.Account(trouble.Case), cancellation) is { } person)
                name = new($"{name.Zh}：{person.Name}（{person.Email}）", $"{name.En}: {person.Name} ({person.Email})");
            var round = process.Tags(past).Round;
            var title = round.Length > 0 ? (await rounds.Find(round, cancellation))?.Title : null;
            return new(trouble, name, title, process.Address(trouble.Case))
            {
                IsKept = CaseKeepers.WhyNotAttended(trouble.Case, past, reader) is null,
                IsWaitedFor = trouble is { Kind: TroubleKind.Failed, Run: null } && await IsWaitedFor(trouble.Case, past),
            };
        }
        catch (CorruptStorageException)
        {
            // What cannot be read is named by its id alone, and is for whoever finds it.
            return new(trouble, new(trouble.Case, trouble.Case), null, null) { IsWaitedFor = trouble.Kind == TroubleKind.Failed };
        }
    }
}
