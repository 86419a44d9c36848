namespace Chuyi.Functions.Submission;

/// <summary>What is right about a document and worth knowing all the same. Stored by name.</summary>
public enum DocumentNote
{
    /// <summary>Its name had another extension, or none, and has the right one now.</summary>
    Renamed,

    /// <summary>Opened without a password; printing or changing it is not allowed.</summary>
    OwnerPassword,
    FormFields,

    /// <summary>A form that many readers do not show (XFA).</summary>
    Xfa,

    /// <summary>Pictures of pages: nothing in it can be searched or read aloud.</summary>
    NoTextLayer,
    ExternalTemplate,

    /// <summary>Shows something that is fetched from elsewhere.</summary>
    ExternalContent,

    /// <summary>An object of another program, such as a formula.</summary>
    EmbeddedObject,
}
