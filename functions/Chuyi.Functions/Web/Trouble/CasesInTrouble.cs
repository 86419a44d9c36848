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
    RoundOpenings rounds,
    PeopleStore people,
    Processes processes,
    TimeProvider clock
)
{
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

    /// <summary>All that somebody hears of, with why what waits does.</summary>
    public async Task<IReadOnlyList<TroubleRow>> Rows(Role? reader, DurableTaskClient client, CancellationToken cancellation)
    {
        var rows = new List<TroubleRow>();
        foreach (var trouble in await troubles.All(cancellation))
        {
            var isKept = await WhyNotAttended(trouble.Case, reader, cancellation) is null;
            // The office hears of all that stands still; administrators see nothing of a round.
            if (!isKept && reader == Role.Administrator)
                continue;
            var isWaiting = trouble.Kind == TroubleKind.Waiting;
            if (isWaiting && !await StillWaits(trouble.Case, cancellation))
                continue;
            var row = await Row(trouble, cancellation) with { IsKept = isKept };
            rows.Add(isWaiting ? row with { Workflow = (await client.GetInstanceAsync(trouble.Case, cancellation))?.RuntimeStatus } : row);
        }
        return rows;
    }

    /// <summary>Those of one case.</summary>
    public async Task<IReadOnlyList<Trouble>> Of(CaseId @case, CancellationToken cancellation) =>
        [.. (await troubles.All(cancellation)).Where(trouble => trouble.Case == @case)];

    // It may have been taken since the sweep noted it.
    private async Task<bool> StillWaits(CaseId @case, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - Trouble.TooLong;
        return (await inbox.Waiting(@case, cancellation)).Any(act => act.At <= before);
    }

    private async Task<TroubleRow> Row(Trouble trouble, CancellationToken cancellation)
    {
        IReadOnlyList<EventRecord> past;
        var process = processes.Of(trouble.Case);
        try
        {
            past = await events.Events(trouble.Case, cancellation);
            // What is being prepared is its unit's alone.
            if (past.Count == 0 && trouble.Case.Kind == CaseKind.Application)
                return new(trouble, new("一份尚未提交的申报", "An application that is not submitted yet"), null, null);
            var name = process.Name(past) ?? new(trouble.Case, trouble.Case);
            if (trouble.Case.Kind == CaseKind.Account && await people.Find(Recipient.Account(trouble.Case), cancellation) is { } person)
                name = new($"{name.Zh}：{person.Name}（{person.Email}）", $"{name.En}: {person.Name} ({person.Email})");
            var round = process.Tags(past).Round;
            var title = round.Length > 0 ? (await rounds.Find(round, cancellation))?.Title : null;
            return new(trouble, name, title, process.Address(trouble.Case));
        }
        catch (CorruptStorageException)
        {
            // What cannot be read is named by its id alone.
            return new(trouble, new(trouble.Case, trouble.Case), null, null);
        }
    }
}
