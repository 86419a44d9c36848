namespace Chuyi.Functions.Mail;

/// <summary>Where a letter leads.</summary>
public sealed record LetterAction(string Label, string Address);
