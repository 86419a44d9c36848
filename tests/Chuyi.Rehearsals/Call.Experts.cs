using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;

namespace Chuyi.Rehearsals;

/// <content>An expert who is invited although nothing was drawn.</content>
public sealed partial class Call
{
    /// <summary>Invites an expert to review one application, or others.</summary>
    /// <returns>The duty.</returns>
    public async Task<string> Invite(string expert, IReadOnlyList<string>? items = null)
    {
        await service.Know(Recipient.Expert("pool", expert), "专家", $"{expert.ToLowerInvariant()}@example.org");
        var invitation = new Invitation
        {
            Round = Id,
            Category = "secondary-school",
            RoundTitle = Title,
            Pool = "pool",
            Expert = expert,
            Items = items ?? ["A.1"],
            Due = DutyDeadlines.Due(service.Clock.GetUtcNow(), Numbers),
            Officer = "P.officer",
            Numbers = Numbers,
        };
        await service.Do(Duty(expert), Id, new InviteExpert(invitation), opens: true);
        return Duty(expert);
    }
}
