namespace Chuyi.Functions.Applications;

/// <summary>How the experts answered a checklist (论证结论): it passes if more than half of them pass it.</summary>
/// <param name="Passed">Sheets on which every point is met.</param>
/// <param name="Sheets">Sheets in all.</param>
public sealed record PanelVerdict(int Passed, int Sheets)
{
    /// <summary>Whether it passes.</summary>
    public bool Passes => Passed * 2 > Sheets;
}
