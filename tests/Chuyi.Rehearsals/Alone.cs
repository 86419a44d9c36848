using Xunit;

namespace Chuyi.Rehearsals;

/// <summary>
/// Those that measure the memory of their process, or what it asks of storage: beside others they would measure theirs, too.
/// </summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
