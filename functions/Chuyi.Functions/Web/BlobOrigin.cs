namespace Chuyi.Functions.Web;

/// <summary>Where documents are uploaded to and read from: the only foreign origin pages talk to.</summary>
public sealed record BlobOrigin(string Origin);
