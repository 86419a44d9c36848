namespace Chuyi.Functions.Cases;

/// <summary>An activity as orchestrators call it: the name of its function with the types of what goes in and comes out.</summary>
/// <typeparam name="TIn">What it is given.</typeparam>
/// <typeparam name="TOut">What it returns.</typeparam>
public sealed class Activity<TIn, TOut>(string name)
{
    public string Name { get; } = name;
}

/// <summary>An activity that returns nothing.</summary>
/// <typeparam name="TIn">What it is given.</typeparam>
public sealed class Activity<TIn>(string name)
{
    public string Name { get; } = name;
}
