namespace Chuyi.Functions.Mail;

/// <summary>A letter of the local folder.</summary>
public sealed record LocalLetter(string File, DateTimeOffset Date, string To, string Subject, string Text);
