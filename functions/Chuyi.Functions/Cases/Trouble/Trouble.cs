using System.Text.Json.Serialization;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.Cases;

/// <summary>A case in trouble.</summary>
public sealed record Trouble
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>Which of its troubles.</summary>
    public required string Id { get; init; }

    /// <summary>What kind it is.</summary>
    public required TroubleKind Kind { get; init; }

    /// <summary>Why, in words.</summary>
    public required Sentence Reason { get; init; }

    /// <summary>The text of the fault, for who looks after the service, or null.</summary>
    public string? Detail { get; init; }

    /// <summary>How often it was tried since the workflow last began anew; 0 where that was not counted.</summary>
    public int Tries { get; init; }

    /// <summary>The name of the workflow beside that of the case which it is about; null where it is about the case's own.</summary>
    public string? Run { get; init; }

    /// <summary>The activity that fails, where one does.</summary>
    [JsonIgnore]
    public string Step => Run is { } run ? string.Concat(Id.SkipLast(run.Length + 1)) : Id;

    /// <summary>The instance that is to go on.</summary>
    [JsonIgnore]
    public InstanceId Instance => new(Case, Run ?? "");

    // What befalls a workflow beside that of a case is another trouble of the case.
    private const char Beside = '-';

    /// <summary>A trouble of an instance.</summary>
    /// <param name="id">What it is called where it is of the case's own workflow.</param>
    public static string IdOf(string id, InstanceId instance) => instance.IsOfCase ? id : $"{id}{Beside}{instance.Run}";

    /// <summary>Of what kind they are whom a letter did not reach; null of other troubles, and where it was not noted.</summary>
    public RecipientKind? To { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it was last seen to last.</summary>
    public required DateTimeOffset Latest { get; init; }

    /// <summary>What was received waits no longer than this if all is well.</summary>
    public static readonly TimeSpan TooLong = TimeSpan.FromMinutes(10);

    /// <summary>Acts that wait for a case are seen to have waited for too long.</summary>
    public static Trouble OfWaiting(CaseId @case, DateTimeOffset now) =>
        new()
        {
            Case = @case,
            Id = "waiting",
            Kind = TroubleKind.Waiting,
            Reason = new("", ""),
            Since = now - TooLong,
            Latest = now,
        };

    // What is tried again is noted at every try, what waits by each sweep of the Inbox.
    private TimeSpan? OverAfter =>
        Kind switch
        {
            TroubleKind.Failed or TroubleKind.Retried => 2 * Retries.Longest,
            TroubleKind.Waiting => 2 * InboxSweep.Interval,
            _ => null,
        };

    /// <summary>Whether it has passed: nothing has been seen of it for longer than it would take to show again.</summary>
    public bool IsOver(DateTimeOffset now) => Latest < now - OverAfter;
}
