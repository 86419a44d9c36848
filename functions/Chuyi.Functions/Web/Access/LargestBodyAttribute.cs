namespace Chuyi.Functions.Web;

/// <summary>Declares that a page needs a larger form than all others.</summary>
/// <param name="kilobytes">Units of 1,024 bytes.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LargestBodyAttribute(int kilobytes) : Attribute
{
    /// <summary>What the others take.</summary>
    public const int Usual = 64;

    public int Kilobytes { get; } = kilobytes;
}
