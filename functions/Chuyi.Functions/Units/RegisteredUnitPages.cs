using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Units;

/// <summary>The page of one unit, and what the office may change of it: what is on file, its name, or that it is another.</summary>
public sealed class RegisteredUnitPages(
    UnitRegister units,
    PeopleStore people,
    ActorNames names,
    DraftStore drafts,
    RoundOpenings rounds,
    DesignationRegister designations,
    ActIntake intake
)
{
    /// <summary>Where a unit is found.</summary>
    public static string Address(string unit) => $"{UnitListPages.Path}/{unit}";

    /// <summary>Where a new name of a unit is entered that was found elsewhere: the page proposes it.</summary>
    public static string Renaming(string unit, string name, DateOnly since) =>
        $"{Address(unit)}?name={Uri.EscapeDataString(name)}&since={since:yyyy-MM-dd}#change";

    [Function("OfficeUnit"), Audience(Audience.Office | Audience.Auditor)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/units/{unit}")] HttpRequest request,
        string unit,
        CancellationToken cancellation
    )
    {
        var known = await units.Now(cancellation);
        if (known.Find(unit) is not { } found)
            return Answers.Missing(request);
        if (found.Id != unit)
            return Answers.SeeOther(request, Address(found.Id));
        IReadOnlyList<string> ids = [found.Id, .. known.MergedInto(found)];
        var history = UnitHistory.Of(known.Events, ids);
        return Answers.Page<RegisteredUnitPage, RegisteredUnitModel>(
            request,
            new()
            {
                Unit = found,
                Known = known,
                Members = await people.OfUnits(ids, cancellation),
                Applications = await Applications(found, cancellation),
                Holds = await designations.Of(one => known.Find(one.Unit ?? "", one.UnitName)?.Id == found.Id, cancellation),
                History = history,
                Names = await names.Of(history, request.Caller(), cancellation),
                MayChange = request.Caller().Role == Role.Office,
                Told = await intake.Told(request, cancellation),
                NewName = Forms.Text(request.Query["name"]),
                Since = Forms.Day(request.Query["since"].ToString()),
            }
        );
    }

    // What is still a draft is the unit's own.
    private async Task<IReadOnlyList<UnitApplication>> Applications(Unit unit, CancellationToken cancellation)
    {
        var found = new List<UnitApplication>();
        foreach (var draft in (await drafts.Of(unit.Id, cancellation)).Where(DraftForm.IsSealed).Reverse())
            if (await rounds.Find(draft.Round, cancellation) is { } call)
                found.Add(new(draft.Id, draft.Title, call.Title));
        return found;
    }

    [Function("ChangeUnit"), Audience(Audience.Office)]
    public Task<IResult> Change(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/units/{unit}/change")] HttpRequest request,
        string unit,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        Take(
            request,
            client,
            unit,
            (fields, known, found) =>
                Task.FromResult<Outcome<Act>>(
                    UnitForm.Read(fields, known, found).TryGet(out var change, out var refusal) ? new ChangeUnit(change) : refusal
                ),
            cancellation
        );

    [Function("MergeUnits"), Audience(Audience.Office)]
    public Task<IResult> Merge(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/units/{unit}/merge")] HttpRequest request,
        string unit,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => Take(request, client, unit, (fields, known, gone) => Merger(fields, known, gone, cancellation), cancellation);

    private async Task<Outcome<Act>> Merger(IFormCollection fields, KnownUnits known, Unit gone, CancellationToken cancellation)
    {
        var into = known.Named(fields["into"].ToString());
        var reason = Forms.Text(fields["confirmed"]) ?? Forms.Text(fields["reason"]);
        if (into is null || reason is null)
            return Refusal.Of(into is null ? NotOnFile : null, reason is null ? UnitRegisterRules.NoReason : null)!;
        if (!UnitMergers.Of(gone, into, known).TryGet(out var stays, out var refusal))
            return refusal;
        var accounts = (await people.OfUnits([gone.Id], cancellation)).Count(AccountRules.MaySignIn);
        return new MergeUnits(
            new()
            {
                Edition = UnitForm.EditionOf(fields),
                Gone = gone,
                Stays = stays,
                Accounts = accounts,
                Drafts = (await drafts.Of(gone.Id, cancellation)).Count(draft => !DraftRules.MayBeReceived(draft)),
                Reason = reason,
                // Who closes the accounts of a unit alone does not give what it has begun to another alone.
                TakesTwo = accounts > 0 || await people.HasHadMembers(gone.Id, cancellation),
            }
        );
    }

    private Task<IResult> Take(
        HttpRequest request,
        DurableTaskClient client,
        string unit,
        Func<IFormCollection, KnownUnits, Unit, Task<Outcome<Act>>> act,
        CancellationToken cancellation
    ) =>
        intake.Take<UnitRegisterState>(
            request,
            client,
            CaseId.Units,
            async (fields, _) =>
                await units.Now(cancellation) is var known && known.Find(unit) is { } found && found.Id == unit
                    ? await act(fields, known, found)
                    : NotOnFile,
            ActIntake.Telling(Address(unit), CaseId.Units)
        );

    private static Refusal NotOnFile { get; } =
        new("into", "名录中没有该单位，请填写其全称、曾用名或别名。", "No such unit is on file; please give any name of it.");
}
