namespace Chuyi.LocalRuntime.Engine;

/// <content>Decides what a step takes now, later or never.</content>
internal sealed partial class Instance
{
    private List<Message> Accept(List<Message> batch)
    {
        List<Message> accepted = [];
        foreach (var message in batch)
        {
            if (message.Kind is MessageKind.Done or MessageKind.Failed or MessageKind.Fired or MessageKind.Start or MessageKind.Invalid && message.Generation != Generation) continue;
            if (message.Kind is MessageKind.Done or MessageKind.Failed or MessageKind.Fired && run?.IsOpen(message.Id) != true) continue;
            if (message.Kind == MessageKind.Start && run is not null) continue;
            if (message.Key is { } key && IsSendKey(key) && !(seen ??= []).Add(key)) continue;
            if (message.Kind == MessageKind.Start)
            {
                accepted.Add(message);
                if (Row.Carried is { } carried) accepted.AddRange(carried);
                if (held is not null) accepted.AddRange(held);
                held = null;
                continue;
            }
            var suspended = accepted.FindLast(m => m.Kind is MessageKind.Suspend or MessageKind.Resume) is { } last ? last.Kind == MessageKind.Suspend : IsSuspended;
            if (suspended && message.Kind is not (MessageKind.Resume or MessageKind.Terminate or MessageKind.Invalid or MessageKind.Start))
            {
                if (message.Kind != MessageKind.Suspend) (held ??= []).Add(message);
                else accepted.Add(message);
                continue;
            }
            accepted.Add(message);
            if (message.Kind == MessageKind.Resume && held is not null)
            {
                accepted.AddRange(held);
                held = null;
            }
        }
        return accepted;
    }
}
