namespace Chuyi.Functions.Policy;

/// <summary>How far a section of a form, or a part of a dossier, is.</summary>
public enum SectionState
{
    NotStarted,
    Started,
    Done,
    Wrong,
}
