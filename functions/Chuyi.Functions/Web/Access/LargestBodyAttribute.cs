namespace Chuyi.Functions.Web;

/// <summary>Declares that a page needs a larger form than all others.</summary>
/// <param name="kilobytes">Units of 1,024 bytes.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LargestBodyAttribute(int kilobytes) : Attribute
{
    /// <summary>What the others take of anybody.</summary>
    public const int Usual = 64;

    /// <summary>
    /// What they take of those whom they know: a text that is too long comes back to be shortened. The largest, too, that is read
    /// of somebody who may not come in, only so that what was typed is not lost.
    /// </summary>
    public const int Kept = 300;

    /// <summary>What the steps of a sign-in take: a form that goes with the person through them, each field with its name.</summary>
    public const int OfSignIn = 2 * Kept;

    public int Kilobytes { get; } = kilobytes;

    /// <summary>What a form takes that declares nothing.</summary>
    public static int Of(Audience audience) => audience is Audience.Public or Audience.None ? Usual : Kept;
}
