namespace Chuyi.Functions.Submission;

/// <summary>How programs and archives begin that are not taken.</summary>
internal static class Signatures
{
    private static readonly byte[][] Programs =
    [
        [.. "MZ"u8],
        [0x7F, .. "ELF"u8],
        [0xFE, 0xED, 0xFA, 0xCE],
        [0xFE, 0xED, 0xFA, 0xCF],
        [0xCE, 0xFA, 0xED, 0xFE],
        [0xCF, 0xFA, 0xED, 0xFE],
        // Fat binaries of a Mac, and classes of Java.
        [0xCA, 0xFE, 0xBA, 0xBE],
        [.. "#!"u8],
        [.. "dex\n"u8],
        [0, .. "asm"u8],
        // A shortcut of Windows, which starts whatever it likes.
        [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0],
        [.. "!<arch>\n"u8],
        [0x42, 0x43, 0xC0, 0xDE],
    ];

    // Scripts that Windows runs have no signature; these are how they begin.
    private static readonly string[] Scripts =
    [
        "@echo off",
        "<script",
        "<?php",
        "<job",
        "<hta:",
        "powershell",
        "on error resume next",
        "wscript.",
        "createobject(",
        "windows registry editor",
        "regedit4",
    ];

    private static readonly byte[][] Archives =
    [
        [.. "Rar!\u001a\u0007"u8],
        [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C],
        [0x1F, 0x8B],
        [.. "BZh"u8],
        [0xFD, .. "7zXZ"u8],
        [0x28, 0xB5, 0x2F, 0xFD],
        [.. "MSCF"u8],
        [0x60, 0xEA],
    ];

    public static bool IsProgram(ReadOnlySpan<byte> head)
    {
        foreach (var magic in Programs)
            if (head.StartsWith(magic))
                return true;
        var text = System
            .Text.Encoding.Latin1.GetString(head[..Math.Min(head.Length, 64)])
            .TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\r', '\n');
        return Scripts.Any(script => text.StartsWith(script, StringComparison.OrdinalIgnoreCase));
    }

    public static bool IsArchive(ReadOnlySpan<byte> head)
    {
        foreach (var magic in Archives)
            if (head.StartsWith(magic))
                return true;
        return head.Length > 262 && head[257..].StartsWith("ustar"u8);
    }
}
