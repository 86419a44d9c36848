using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Submission;

/// <summary>Something that keeps a form from being submitted.</summary>
/// <param name="Section">In which it is set right; null where that is beside the form.</param>
/// <param name="Fault">What it is.</param>
public sealed record SectionFault(FormSection? Section, Refusal Fault);
