using Chuyi.History.Receipts;

namespace Chuyi.Functions.Applications;

/// <param name="Report">What came of the check, or null before there is a file.</param>
/// <param name="FileName">Of what was checked.</param>
public sealed record ReceiptCheckModel(ReceiptReport? Report, string FileName);
