using Chuyi.Cli.Demo.Browsing;
using MimeKit;

namespace Chuyi.Cli.Demo;

/// <summary>The letters that arrived, by address. A letter is read once, however often somebody looks.</summary>
internal sealed class Mailbox(string folder)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private bool isAway;
    private readonly Dictionary<string, List<ReceivedLetter>> byAddress = new(StringComparer.OrdinalIgnoreCase);

    public string Folder => folder;

    public int Count
    {
        get
        {
            lock (gate)
                return read.Count;
        }
    }

    /// <summary>Takes in what has arrived since the last time.</summary>
    public void Collect()
    {
        if (isAway)
            return;
        lock (gate)
            foreach (
                var file in new DirectoryInfo(folder)
                    .EnumerateFiles("*.eml")
                    .Where(f => !read.Contains(f.Name))
                    .OrderBy(f => f.LastWriteTimeUtc)
                    .ToList()
            )
            {
                using var message = MimeMessage.Load(file.FullName);
                var letter = ReceivedLetter.Of(message);
                if (!byAddress.TryGetValue(letter.To, out var letters))
                    byAddress[letter.To] = letters = [];
                letters.Add(letter);
                read.Add(file.Name);
            }
    }

    /// <summary>Nothing can be put into the folder until this ends: something else has its name.</summary>
    public IDisposable Outage()
    {
        var aside = folder + ".away";
        Directory.Move(folder, aside);
        File.WriteAllText(folder, "");
        isAway = true;
        return new End(() =>
        {
            File.Delete(folder);
            Directory.Move(aside, folder);
            isAway = false;
        });
    }

    private sealed class End(Action act) : IDisposable
    {
        public void Dispose() => act();
    }

    /// <summary>All letters of a kind to an address, in the order of their arrival.</summary>
    public IReadOnlyList<ReceivedLetter> All(string address, string kind)
    {
        lock (gate)
            return byAddress.TryGetValue(address, out var letters) ? [.. letters.Where(l => l.Kind == kind)] : [];
    }

    /// <summary>The newest letter of a kind to an address; of several of the same second the last that came.</summary>
    /// <exception cref="StoryBrokenException">There is none.</exception>
    public ReceivedLetter Latest(string address, string kind) =>
        All(address, kind) is { Count: > 0 } letters
            ? letters.OrderBy(l => l.Date).Last()
            : throw new StoryBrokenException($"No letter '{kind}' reached {address}.");
}
