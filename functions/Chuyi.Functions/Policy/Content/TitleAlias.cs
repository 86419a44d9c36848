using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>Another name under which a title stands in a public list.</summary>
public sealed record TitleAlias(Sentence Name, Mark Mark);
