namespace Chuyi.Browser;

/// <summary>A line as it stands on paper; measures in millimetres, from the left and the upper edge.</summary>
internal sealed record PrintedLine(string Text, int Page, double Left, double Right, double Top, double Points)
{
    public double Middle => (Left + Right) / 2;
}
