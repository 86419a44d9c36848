namespace Chuyi.Functions.Submission;

/// <summary>Why a document is not taken, whatever its type.</summary>
public enum DocumentFault
{
    Empty,

    /// <summary>It ends before its end: cut off while it was copied, or never written whole.</summary>
    Truncated,

    /// <summary>It begins as its type does, and no reader gets further.</summary>
    Unreadable,

    /// <summary>Nobody opens it without a password. One that only forbids printing or changing is none.</summary>
    NeedsPassword,
    EncryptedZip,
    Macros,

    /// <summary>JavaScript, or controls that run.</summary>
    Scripts,

    /// <summary>Opening or pressing something starts a program.</summary>
    Launch,
    Attachments,

    /// <summary>A program inside.</summary>
    EmbeddedProgram,

    /// <summary>It is a program, of whatever platform.</summary>
    Program,

    /// <summary>Far more unpacked than packed, or made so that the same bytes count many times.</summary>
    Bomb,

    /// <summary>An archive in an archive.</summary>
    Nested,

    /// <summary>More pixels than any scan has.</summary>
    TooManyPixels,

    /// <summary>Not read within the time and the memory that one document has.</summary>
    TooComplex,

    /// <summary>.doc, .xls, .ppt, .wps and their like.</summary>
    OldOffice,

    /// <summary>RAR, 7z, tar and others.</summary>
    OtherArchive,

    /// <summary>A name inside leads out of the archive.</summary>
    PathInside,

    /// <summary>None of the types that are taken.</summary>
    Unknown,
}
