using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A grade among those who get a title (A档, B档).</summary>
public sealed record TitleGrade(string Code, Sentence Name, Mark Mark);
