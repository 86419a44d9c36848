namespace Chuyi.Functions.Print;

/// <summary>Which point of a line of text stands at the given place.</summary>
public enum Align
{
    Left,
    Centre,
    Right,
}
