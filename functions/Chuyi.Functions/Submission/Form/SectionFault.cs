using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Submission;

/// <summary>Something that keeps a form from being submitted, with the section in which it is set right.</summary>
public sealed record SectionFault(FormSection Section, Refusal Fault);
