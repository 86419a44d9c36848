namespace DurableTask.Core.Exceptions;

/// <summary>The start was refused: an instance of that id exists in a status that the caller deduplicates.</summary>
public class OrchestrationAlreadyExistsException(string message) : InvalidOperationException(message);
