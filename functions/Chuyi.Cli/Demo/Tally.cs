using Chuyi.Functions.Applications;

namespace Chuyi.Cli.Demo;

/// <summary>What was counted on the way. People act at the same time, so counting is guarded.</summary>
internal sealed class Tally
{
    private readonly Lock gate = new();
    private readonly List<string> artifacts = [];
    private readonly List<Attempt> attempts = [];
    private readonly SortedSet<string> types = new(StringComparer.Ordinal);
    private int submitted,
        refused,
        documents,
        certificates;
    private long bytesUploaded,
        requestsTried;

    public int Submitted => submitted;

    /// <summary>Submissions that were refused.</summary>
    public int Refused => refused;

    /// <summary>Documents that were sealed.</summary>
    public int Documents => documents;

    /// <summary>Their extensions.</summary>
    public IReadOnlyList<string> DocumentTypes => [.. types];

    /// <summary>Bytes that went to storage, those of refused documents included.</summary>
    public long BytesUploaded => Interlocked.Read(ref bytesUploaded);

    /// <summary>Bytes of the log's tiles that were fetched through the service.</summary>
    public long LogBytesFetched { get; set; }

    public int PromotedFromReserve { get; set; }

    /// <summary>Certificates that were downloaded and have the hash of the register.</summary>
    public int Certificates => certificates;

    public long Events { get; set; }

    public long LogSize { get; set; }

    public bool Verified { get; set; }

    /// <summary>How each application ended.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; set; } = [];

    public IReadOnlyList<string> Artifacts
    {
        get
        {
            lock (gate)
                return [.. artifacts.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>What was tried against the service, in the order of the story.</summary>
    public IReadOnlyList<Attempt> Attempts => attempts;

    /// <summary>Requests to storage while something was tried.</summary>
    public long RequestsTried => requestsTried;

    public void Try(Attempt attempt) => attempts.Add(attempt);

    public void Spend(long requests) => requestsTried += requests;

    public void Submission(bool taken) => Interlocked.Increment(ref taken ? ref submitted : ref refused);

    public void Upload(long bytes) => Interlocked.Add(ref bytesUploaded, bytes);

    public void Sealed(string fileName)
    {
        lock (gate)
        {
            documents++;
            types.Add(Path.GetExtension(fileName)[1..].ToLowerInvariant());
        }
    }

    public void Certificate() => Interlocked.Increment(ref certificates);

    public void Keep(string path)
    {
        lock (gate)
            artifacts.Add(path);
    }
}
