using MimeKit;

namespace Chuyi.Functions.Mail;

public sealed record LetterPreviewsModel(IReadOnlyList<LetterProcess> Processes);

public sealed record LetterPreviewModel(LetterExample Example, string Language, MimeMessage Message);
