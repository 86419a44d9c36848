namespace Chuyi.Functions.Policy;

/// <summary>What the register of units knows of a unit and a form asks for once more.</summary>
public enum UnitFact
{
    Name,
    CreditCode,
    Prefecture,

    /// <summary>The unit that supervises it (主管部门).</summary>
    Bureau,
}
