namespace Chuyi.Functions.Mail;

public sealed record LinkModel(StoredLink Link, LinkSecret Code, LinkDeath? Death);

public sealed record MailboxModel(IReadOnlyList<LocalLetter> Letters, string To);
