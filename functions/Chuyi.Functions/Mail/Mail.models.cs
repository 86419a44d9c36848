namespace Chuyi.Functions.Mail;

public sealed record LinkModel(StoredLink Link, LinkSecret Code, bool IsDead, bool MayRenew, bool IsWrong = false);

public sealed record MailboxModel(IReadOnlyList<LocalLetter> Letters, string To);
