namespace Chuyi.LocalHost.Stores;

/// <summary>One row of a transaction.</summary>
/// <param name="Kind">Insert fails if the row exists; replace if its tag differs; delete if it is absent.</param>
internal sealed record Write(WriteKind Kind, string Key, string Data = "", string ETag = "*")
{
    /// <summary>Set by the store when the text was too long for a row and went elsewhere first.</summary>
    public string? Blob { get; set; }
}
