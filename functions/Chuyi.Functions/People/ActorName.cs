using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>Who acted, as people call them; histories name them by an id.</summary>
/// <param name="Name">The name, or null where only what they are may be said.</param>
/// <param name="What">Their role.</param>
public sealed record ActorName(string? Name, Sentence What);
