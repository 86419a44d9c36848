using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace Chuyi.LocalHost.Workers;

/// <summary>
/// Whoever builds a generic host says so, and lets others add to it: the way in which tools reach an app's services without
/// touching its Program. Only what is built in the flow of its starter is touched.
/// </summary>
internal sealed class HostBuildingHook(Action<IHostBuilder> building, Action<IHost> built)
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<HostBuildingHook?> Present = new();

    /// <summary>Listens in this flow from now on.</summary>
    public IDisposable Begin()
    {
        Present.Value = this;
        return DiagnosticListener.AllListeners.Subscribe(this);
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting" && Present.Value == this)
            value.Subscribe(this);
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (Present.Value != this)
            return;
        if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
            building(builder);
        if (value is { Key: "HostBuilt", Value: IHost host })
            built(host);
    }

    void IObserver<DiagnosticListener>.OnCompleted() { }

    void IObserver<DiagnosticListener>.OnError(Exception error) { }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }
}
