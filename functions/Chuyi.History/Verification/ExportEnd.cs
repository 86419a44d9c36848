using System.Security.Cryptography;
using Chuyi.History.Export;
using Chuyi.History.SignedNotes;

namespace Chuyi.History.Verification;

/// <summary>The signed end of an export: the scope it was made with, and every byte before.</summary>
internal sealed class ExportEnd(Findings findings) : IDisposable
{
    private readonly IncrementalHash _content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _ended;

    public void Append(ReadOnlySpan<byte> line)
    {
        _content.AppendData(line);
        _content.AppendData("\n"u8);
    }

    /// <summary>Compares what was signed with what was read.</summary>
    /// <param name="note">The signed statement, or null if there is none.</param>
    public void Compare(string? note, string verifierKey, ExportHeader header, long? logSize, long events)
    {
        _ended = true;
        var sha256 = Convert.ToHexStringLower(_content.GetHashAndReset());
        if (note is null)
            findings.Fault(
                Question.Completeness,
                new(
                    "文件末尾没有签名，范围是否被改动、内容是否被删减无从断定。",
                    "The end of the file is not signed; whether its scope was changed or anything was cut out of it cannot be told."
                )
            );
        else if (Opened(note, verifierKey) is not { } signed)
            findings.Fault(Question.Completeness, new("文件末尾的签名无效。", "The signature at the end of the file is not valid."));
        else
            Compare(signed, header, logSize, events, sha256);
    }

    public void Finish()
    {
        if (!_ended)
            findings.Fault(Question.Completeness, new("文件不完整，末尾缺失。", "The file is truncated: its end is missing."));
    }

    public void Dispose() => _content.Dispose();

    private void Compare(ExportStatement signed, ExportHeader header, long? logSize, long events, string sha256)
    {
        if (signed.Scope != header.Scope)
            findings.Fault(
                Question.Completeness,
                new(
                    $"文件的范围被改动：自称为 {header.Scope}，签名为 {signed.Scope}。",
                    $"The scope of the file was changed: it says {header.Scope}, signed is {signed.Scope}."
                )
            );
        if (signed.Events != events)
            findings.Fault(
                Question.Completeness,
                new(
                    $"文件里有 {events} 个事件，签名时为 {signed.Events} 个。",
                    $"The file has {events} events, but {signed.Events} were signed."
                )
            );
        if (signed.Origin != header.Origin || (logSize is not null && signed.LogSize != logSize))
            findings.Fault(
                Question.Content,
                new("文件的检查点不是签名时的检查点。", "The checkpoint of the file is not the one it was signed with.")
            );
        if (signed.Sha256 != sha256)
            findings.Fault(
                Question.Content,
                new(
                    "文件的内容与签名时不同：有的行被改动、增删或调换。",
                    "The file is not what was signed: lines were changed, added, removed or swapped."
                )
            );
    }

    private static ExportStatement? Opened(string note, string verifierKey)
    {
        try
        {
            return NoteVerifier.Parse(verifierKey).OpenOwn(note) is { } text ? ExportStatement.Parse(text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
