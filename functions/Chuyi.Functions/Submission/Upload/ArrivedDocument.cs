namespace Chuyi.Functions.Submission;

/// <summary>What arrived in storage: its bytes, and what they are.</summary>
/// <param name="Sha256">Lower-case hex; empty if it was not as long as was said, and so was not read.</param>
/// <param name="Scan">What the scanner says of one that can be taken otherwise.</param>
public sealed record ArrivedDocument(string Sha256, long Bytes, UploadedHeaders Headers, Recognized Found, ScanVerdict Scan);
