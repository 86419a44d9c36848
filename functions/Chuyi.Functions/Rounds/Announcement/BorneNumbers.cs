using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// Which document numbers are borne: a row each, written by the round that is being announced under it, before that is a
/// fact. Of two rounds that ask at once one finds the row of the other. A row holds as long as that announcement waits, and
/// for good once the round is announced under the number; where it was declined after all the number is free again.
/// </summary>
public sealed class BorneNumbers(Tables tables, EventStore events, Inbox inbox)
{
    private const string Partition = "document";

    private readonly TableClient register = tables.Get(Layout.Tables.Register);

    /// <summary>What is to be asked back because another round bears the number, or null.</summary>
    public async Task<Refusal?> WhyNot(string number, CaseId round, CancellationToken cancellation) =>
        await Tables.Find(register, Partition, number, cancellation) is { } row ? await WhyNot(row, round, cancellation) : null;

    /// <summary>Gives the number to a round, unless another bears it: then that is what is to be asked back.</summary>
    /// <param name="act">The act that announces the round. Asked again with it, the answer is the same.</param>
    public async Task<Refusal?> Take(string number, CaseId round, string act)
    {
        var mine = new TableEntity(Partition, number) { ["Round"] = (string)round, ["Act"] = act };
        while (!await Tables.InsertOnce(register, [mine]))
        {
            // It goes where nobody bears the number any more.
            if (await Tables.Find(register, Partition, number) is not { } row)
                continue;
            if (Tables.Text(row, "Round") == round && ActOf(row) == act)
                return null;
            if (await WhyNot(row, round, default) is { } borne)
                return borne;
            await Tables.Delete(register, [row], onlyUnchanged: true, default);
        }
        return null;
    }

    // Rows that were written before acts were named have none.
    private static string? ActOf(TableEntity row) => Tables.Read<string?>(row, "Act", act => act);

    private async Task<Refusal?> WhyNot(TableEntity row, CaseId round, CancellationToken cancellation)
    {
        var (number, bearer) = (row.RowKey, Tables.Text(row, "Round"));
        if (bearer == round)
            return null;
        // First whether it waits: an act leaves the Inbox after its fact is there.
        var waits = ActOf(row) is { } act && await inbox.Holds(bearer, act);
        var state = await events.State<RoundState>(bearer, cancellation);
        return waits || state.Announcement?.Terms.DocumentNumber == number
            ? AnnouncementRules.Borne(number, state.Opening?.Title ?? new(bearer, bearer))
            : null;
    }
}
