using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The expert takes back the signature just given, to change a sheet and sign anew.</summary>
public sealed record TakeBackSheets : Act;
