using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>The letters of one process.</summary>
/// <param name="Name">What it is called.</param>
public sealed record LetterProcess(Sentence Name, IReadOnlyList<LetterExample> Letters);
