namespace Chuyi.Functions.Cases;

/// <summary>The state of a case that asks something of somebody.</summary>
public interface IWorked
{
    /// <summary>What is asked while the case stands so. It follows from the state alone.</summary>
    /// <param name="self">The case.</param>
    IReadOnlyList<WorkItem> Work(CaseId self);
}
