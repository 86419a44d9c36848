using System.IO.MemoryMappedFiles;

namespace Chuyi.LocalHost.Workers;

/// <summary>A clock that another process reads: the ticks of its present in a file that both map.</summary>
internal sealed class SharedClock : IDisposable
{
    private readonly MemoryMappedFile map;
    private readonly MemoryMappedViewAccessor view;

    private SharedClock()
    {
        File = Path.Combine(Path.GetTempPath(), $"clock-{Guid.NewGuid():N}");
        map = MemoryMappedFile.CreateFromFile(File, FileMode.CreateNew, null, sizeof(long));
        view = map.CreateViewAccessor();
    }

    public string File { get; }

    /// <summary>A clock that follows the host's; null where that is the machine's.</summary>
    public static SharedClock? Of(HostClock clock)
    {
        if (clock.Mode == ClockMode.Real)
            return null;
        var shared = new SharedClock();
        shared.Set(clock.GetUtcNow().UtcTicks);
        clock.Moved = shared.Set;
        return shared;
    }

    private void Set(long ticks) => view.Write(0, ticks);

    public void Dispose()
    {
        view.Dispose();
        map.Dispose();
        System.IO.File.Delete(File);
    }
}
