using Chuyi.Functions.Mail;

namespace Chuyi.Functions.Cases;

/// <summary>The activities through which a workflow reads its case, records what comes of acts, and sends acts to other cases.</summary>
public static class CaseActivities
{
    public static Activity<string, ReceivedAct[]> TakeActs { get; } = new(nameof(Recording.TakeActs));

    public static Activity<string, CaseSoFar> SoFar { get; } = new(nameof(Recording.SoFar));

    public static Activity<RecordRequest, Recorded> Record { get; } = new(nameof(Delivery.Record));

    public static Activity<SendActsRequest> SendActs { get; } = new(nameof(CaseSignal.SendActs));
}
