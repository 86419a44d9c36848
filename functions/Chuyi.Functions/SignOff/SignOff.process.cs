using Chuyi.Functions.Cases;

namespace Chuyi.Functions.SignOff;

/// <summary>The row of a department's sign-off in the registry of processes.</summary>
public static class SignOffProcess
{
    public static Process Row { get; } =
        Process.Of<SignOffState>(nameof(SignOffWorkflow), SignOffRules.Decide, openedBy: typeof(AskSignature)) with
        {
            HasLiveLinks = past => SignOffRules.HasLiveLinks(EventStore.Fold<SignOffState>(past)),
        };
}
