using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function by a six-field NCRONTAB schedule in UTC, or every so often by a <c>TimeSpan</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>The schedule, or <c>%NAME%</c> for one in the configuration.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether it also runs when the host starts.</summary>
    public bool RunOnStartup { get; set; }

    /// <summary>Whether runs missed while the host was down are made up for; schedules of less than a minute never are.</summary>
    public bool UseMonitor { get; set; } = true;
}
