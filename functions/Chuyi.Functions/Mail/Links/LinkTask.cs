namespace Chuyi.Functions.Mail;

/// <summary>One task that a link opens for one person.</summary>
/// <param name="Path">The page it opens, e.g. <c>/duties/D.…</c>.</param>
/// <param name="Until">When it expires.</param>
/// <param name="Secret">Where the code comes from that must be given with it.</param>
public sealed record LinkTask(string Path, DateTimeOffset Until, LinkSecret Secret);
