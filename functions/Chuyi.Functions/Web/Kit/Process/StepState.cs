namespace Chuyi.Functions.Web;

/// <summary>Where a step of the process stands.</summary>
public enum StepState
{
    Past,
    Now,
    Ahead,
}
