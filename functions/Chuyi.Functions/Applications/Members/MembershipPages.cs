using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Applications;

/// <summary>The page of a member behind its link: it confirms that it is one, or declines.</summary>
public sealed class MembershipPages(EventStore events, ActIntake intake)
{
    [Function("Membership"), Audience(Audience.LinkHolder, Case = "application")]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "memberships/{application}/{member}")] HttpRequest request,
        string application,
        string member,
        CancellationToken cancellation
    )
    {
        var view = await events.Load<ApplicationState>(application, cancellation);
        return Own(request, view, member) is { } own
            ? Answers.Page<MembershipPage, MembershipModel>(request, new(view, own))
            : Answers.Refuse(request, MembershipRules.NotYours);
    }

    [Function("AnswerMembership"), Audience(Audience.LinkHolder, Case = "application")]
    public Task<IResult> Answer(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "memberships/{application}/{member}")] HttpRequest request,
        string application,
        string member,
        [DurableClient] DurableTaskClient client
    ) =>
        intake.Take<ApplicationState>(
            request,
            client,
            application,
            (fields, view) => Own(request, view, member) is null ? MembershipRules.NotYours : Meant(fields, member),
            $"/memberships/{application}/{member}"
        );

    // Several hold links into one application: each opens the page of its own member, and of no other.
    private static Membership? Own(HttpRequest request, CaseView<ApplicationState> view, string member) =>
        CaseId.TryParse(view.Id, out var id)
        && request.Caller().Task is { Holder: { } holder }
        && view.State.Memberships.Of(id, holder) is { } own
        && own.Member.Id == member
            ? own
            : null;

    private static Outcome<Act> Meant(IFormCollection fields, string member) =>
        fields["answer"].ToString() switch
        {
            "confirm" => new ConfirmMembership(member),
            "decline" => new DeclineMembership(member, fields["reason"].ToString()),
            _ => new Refusal("answer", "请选择确认或不同意。", "Please confirm or decline.", 400).And(
                TextLimits.Fault("reason", fields["reason"].ToString())
            ),
        };
}
