using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Chuyi.Functions.Mail;

/// <content>Whom a letter reaches, and the letter itself: what is wrong with either is a fault of the data.</content>
public sealed partial class Delivery
{
    // Whoever is on file so that nobody can read it gets no letter at any try either.
    private async Task<Addressee> Find(Letter letter)
    {
        try
        {
            var person = await people.Find(letter.To);
            for (var hop = 0; hop < MostHops && letter.Code is null && person is { IsClosed: true, Successor: { } next }; hop++)
                person = await people.Find(Recipient.Account(next));
            return Addressee.Of(person);
        }
        catch (CorruptStorageException unreadable)
        {
            log.LogError(unreadable, "A recipient cannot be read");
            return new(null, Undeliverable.BadAddress);
        }
    }

    // It asks nothing but what it is given, so it would fail at every try: whatever it is, it is a fault of the data.
    private async Task<MimeMessage?> TryCompose(
        CaseId @case,
        Letter letter,
        Person person,
        string? token,
        string messageId,
        DateTimeOffset at
    )
    {
        try
        {
            return await composer.Compose(@case, letter, person, token, messageId, at);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The letter {MessageId} cannot be composed", messageId);
            return null;
        }
    }
}
