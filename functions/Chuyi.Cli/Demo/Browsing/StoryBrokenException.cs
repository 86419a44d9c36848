namespace Chuyi.Cli.Demo.Browsing;

/// <summary>The story cannot go on: a page, a form or a letter that a person needs next is not there.</summary>
public sealed class StoryBrokenException(string message) : Exception(message);
