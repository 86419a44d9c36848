using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Submission;

/// <summary>An upload without script: a form, whose files pass through the service.</summary>
public static class PlainUpload
{
    /// <summary>What the files of one form may have together, in megabytes.</summary>
    public const int Megabytes = 50;

    /// <summary>The same in bytes.</summary>
    public const long Most = Megabytes * RoundNumbers.Megabyte;

    /// <summary>The largest form in kilobytes: its files, and what else it says.</summary>
    public const int Kilobytes = Megabytes * 1024 + 64;
}
