namespace Chuyi.Functions.Submission;

/// <summary>A file on disk that is gone when it is closed, or when its process is.</summary>
public static class Scratch
{
    public static FileStream Create() =>
        new(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose
        );

    /// <summary>With all bytes of another stream, at its beginning.</summary>
    public static FileStream Of(Stream content)
    {
        var file = Create();
        try
        {
            content.CopyTo(file, 1 << 16);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
