namespace Chuyi.Functions.Submission;

/// <summary>The types of document a dossier may hold, recognised by content and never by name.</summary>
public enum DocumentType
{
    Unknown,
    Pdf,
    Docx,
    Png,
    Jpeg,

    /// <summary>A program: refused by that name, so that the person learns what was wrong.</summary>
    Executable,
}
