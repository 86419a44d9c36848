namespace Chuyi.Functions.Applications;

/// <summary>Whatever tells of something that may be designated.</summary>
public interface IDesignated
{
    /// <summary>The unit that applies.</summary>
    string UnitName { get; }

    /// <summary>What it applies for where that is not itself; null for the unit itself.</summary>
    Designee? Designee { get; }
}
