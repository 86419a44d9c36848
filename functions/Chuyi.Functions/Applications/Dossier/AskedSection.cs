using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>A section of the form that a supplement opens, or changed.</summary>
public sealed record AskedSection(string Code, Sentence Name);
