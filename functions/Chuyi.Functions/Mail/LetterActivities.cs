using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>The activity that sends letters.</summary>
public static class LetterActivities
{
    public static Activity<DeliverRequest, Recorded> Deliver { get; } = new(nameof(Delivery.Deliver));
}
