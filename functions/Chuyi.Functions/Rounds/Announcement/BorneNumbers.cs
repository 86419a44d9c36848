using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// Which document numbers are borne: a row each, inserted once by the round that is announced under it first. Of two rounds
/// that ask at once one finds the row of the other.
/// </summary>
public sealed class BorneNumbers(Tables tables, RoundOpenings openings)
{
    private const string Partition = "document";

    private readonly TableClient register = tables.Get(Layout.Tables.Register);

    /// <summary>What is to be asked back because another round bears the number, or null.</summary>
    public async Task<Refusal?> WhyNot(string number, CaseId round, CancellationToken cancellation)
    {
        if (await Tables.Find(register, Partition, number, cancellation) is not { } row)
            return null;
        var bearer = Tables.Text(row, "Round");
        if (bearer == round)
            return null;
        return AnnouncementRules.Borne(number, (await openings.Find(bearer, cancellation))?.Title ?? new(bearer, bearer));
    }

    /// <summary>Gives the number to a round, unless another bears it: then that is what is to be asked back.</summary>
    public async Task<Refusal?> Take(string number, CaseId round) =>
        await Tables.InsertOnce(register, [new TableEntity(Partition, number) { ["Round"] = round.ToString() }])
            ? null
            : await WhyNot(number, round, default);
}
