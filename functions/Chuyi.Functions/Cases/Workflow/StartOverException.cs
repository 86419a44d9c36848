namespace Chuyi.Functions.Cases;

/// <summary>A run of a workflow has become long enough; the next one resumes from the facts.</summary>
public sealed class StartOverException() : Exception("This run of the workflow is long enough; the next one goes on.");
