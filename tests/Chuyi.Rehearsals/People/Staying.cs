using Chuyi.Cli.Demo.Browsing;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <summary>How somebody of the staff stays signed in while time passes: they ask for a page now and then.</summary>
internal static class Staying
{
    public static async Task StayUntil(this Service service, Visitor visitor, DateTimeOffset end)
    {
        while (service.Clock.GetUtcNow() < end)
        {
            var next = service.Clock.GetUtcNow().AddMinutes(45);
            await service.Clock.AdvanceToAsync(next < end ? next : end, TestContext.Current.CancellationToken);
            await visitor.Open("/office");
        }
    }
}
