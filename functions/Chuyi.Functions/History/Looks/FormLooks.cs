using System.Globalization;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.History;

/// <summary>
/// Who of the staff and the experts looked at the form of an application, which is shown on pages and leads to no address of its
/// own: noted as looks at documents are, once a session.
/// </summary>
public sealed class FormLooks(AccessLog access)
{
    private const int Remembered = 10_000;

    private readonly Lately<string> noted = new(Remembered);

    /// <summary>Notes a look at what an application answers. One request the first time; none where it answers nothing.</summary>
    public async Task Note(HttpRequest request, string application, ApplicationState state, CancellationToken cancellation)
    {
        var caller = request.Caller();
        // An applicant reads what it wrote itself.
        if (state.Answers is not { } answers || (caller.Task ?? caller.Session) is not { Role: not Role.Applicant } session)
            return;
        var since = session.Since?.UtcTicks.ToString(CultureInfo.InvariantCulture);
        var look = string.Join('|', session.Owner, session.Actor, since, application, answers.Sha256);
        if (noted.Find(look) is not null)
            return;
        await access.Note(application, ActorKey.Of(session.Actor, session.Case), answers, cancellation, state.Called);
        noted.Keep(look, look);
    }
}
