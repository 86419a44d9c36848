namespace Chuyi.Functions.Policy;

/// <summary>What a title designates.</summary>
public enum CategorySubject
{
    Institution,
    Person,
    ProgrammeGroup,
    Consortium,
}
