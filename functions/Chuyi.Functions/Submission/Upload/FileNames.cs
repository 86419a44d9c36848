using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Submission;

/// <summary>What a document may be called.</summary>
internal static class FileNames
{
    /// <summary>A name as it is kept: what only looks like a path is written so that it does not.</summary>
    public static string Cleaned(string name)
    {
        var cleaned = name.Replace(':', '：').Trim();
        while (cleaned.Contains("..", StringComparison.Ordinal))
            cleaned = cleaned.Replace("..", ".", StringComparison.Ordinal);
        return cleaned;
    }

    /// <summary>Why a file cannot be called so, or null.</summary>
    public static Refusal? Fault(string name) =>
        name.Length is 0 or > TextLimits.FileName
        || name.Any(c => c is '/' or '\\' || TextLimits.IsUnreadable(c))
        || name.Trim('.', ' ').Length == 0
        || (name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0]))
            ? new("file-name", "文件名不得包含路径或特殊字符。", "The file name must not contain a path or special characters.")
            : null;
}
