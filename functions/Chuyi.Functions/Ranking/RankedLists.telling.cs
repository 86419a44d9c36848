using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Ranking;

/// <summary>What the applications on a list hear of it.</summary>
public sealed partial class RankedLists
{
    [Function(nameof(TellPlaces))]
    public async Task TellPlaces([ActivityTrigger] TellPlacesRequest request, [DurableClient] DurableTaskClient client)
    {
        foreach (var (item, place) in await Told(request.Notice.ListHash, request.From))
            await signal.Post(
                client,
                new ReceivedAct(
                    $"{request.Round}-place-{request.Notice.Serial}",
                    CaseId.Parse(item.Application),
                    request.Round,
                    request.Notice.Period.From,
                    new Place(
                        new Placement
                        {
                            Rank = place,
                            Score = item.Score,
                            Standing = item.Standing,
                            Verdict = item.Verdict,
                            IsNamed = item.IsNamed,
                            Notice = request.Notice.Period,
                        }
                    )
                )
            );
    }

    [Function(nameof(TellOutcomes))]
    public async Task TellOutcomes([ActivityTrigger] TellOutcomesRequest request, [DurableClient] DurableTaskClient client)
    {
        var round = request.Round;
        foreach (var (item, _) in await Told(request.ListHash, request.From))
            await signal.Post(
                client,
                new ReceivedAct(
                    $"{request.Round}-outcome",
                    CaseId.Parse(item.Application),
                    request.Round,
                    request.At,
                    item.Standing == Standing.Proposed
                        ? new Designate(
                            new()
                            {
                                Number = CertificateNumber.Key(round, item.Rank),
                                Written = CertificateNumber.Written(round, request.Short, item.Rank),
                                CategoryName = request.CategoryName,
                                Level = request.Level,
                                Grade = item.Grade,
                                DocumentNumber = request.DocumentNumber,
                                Day = request.Day,
                                Programme = request.Programme,
                                SignedBy = request.SignedBy,
                            }
                        )
                        : new EndWithoutDesignation(request.DocumentNumber)
                )
            );
    }
}
