namespace Chuyi.Functions.Cases;

/// <summary>The kinds of case, each by the first letter of its ids. The letters are a storage format.</summary>
public enum CaseKind
{
    Round = 'R',
    Application = 'A',
    Duty = 'D',
    Objection = 'O',
    SignOff = 'S',
    Recommendation = 'J',
    Designation = 'G',
    Account = 'P',
    Contact = 'C',
    Calendar = 'K',
    Units = 'N',
    Experts = 'Q',
}
