using Chuyi.Functions.Applications;

namespace Chuyi.Functions.Rounds;

/// <summary>One application of a packed list.</summary>
/// <param name="Seq">The event after which it is so.</param>
/// <param name="Application">What is shown of it.</param>
public sealed record PackedRow(int Seq, ApplicationSummary Application);
