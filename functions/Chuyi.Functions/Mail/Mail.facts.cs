using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>A letter went out. The address is not part of the fact; whom it went to is data, not part of the sentence.</summary>
public sealed record LetterSent : Fact
{
    public required string Kind { get; init; }

    public required Sentence Subject { get; init; }

    public required string To { get; init; }

    public required string MessageId { get; init; }

    public string? Link { get; init; }

    public DateTimeOffset? LinkUntil { get; init; }

    public override Sentence Say() => new($"发出信函{Quotation.Of(Subject.Zh)}。", $"The letter {Quotation.Of(Subject.En)} was sent.");
}

/// <summary>A letter could not be delivered; trying again would not help.</summary>
public sealed record LetterNotSent : Fact
{
    public required string Kind { get; init; }

    public required Sentence Subject { get; init; }

    public required string To { get; init; }

    /// <summary>A stable word for programs, or the codes of the mail server.</summary>
    public required string Code { get; init; }

    /// <summary>Why, as a person reads it.</summary>
    public required Sentence Reason { get; init; }

    public override Sentence Say() =>
        new(
            $"信函{Quotation.Of(Subject.Zh)}未能送达：{Reason.Zh}",
            $"The letter {Quotation.Of(Subject.En)} could not be delivered: {Reason.En}"
        );
}

/// <summary>The office had a letter sent once more, to the address that is on file now.</summary>
/// <param name="Letter">The sequence of the event that tells of it.</param>
public sealed record LetterAskedAgain(int Letter) : Fact
{
    public required string Kind { get; init; }

    public required Sentence Subject { get; init; }

    public override Sentence Say() =>
        new($"经办部门要求再次发送信函{Quotation.Of(Subject.Zh)}。", $"The office had the letter {Quotation.Of(Subject.En)} sent again.");
}

/// <summary>Somebody who holds a dead link asked for a new one, or the office in the place of a letter that did not arrive.</summary>
public sealed record LinkRenewed(DateTimeOffset Until) : Fact
{
    /// <summary>The sequence of the event of the letter in whose place the office had it sent; null where its holder asked.</summary>
    public int? Letter { get; init; }

    /// <summary>Whose it is, as histories name them, where several hold links to one case; else null.</summary>
    public string? Holder { get; init; }

    public override Sentence Say() =>
        Letter is null
            ? new("应持链接人请求，向备案地址重新发送链接。", "A new link was sent to the address on file.")
            : new("经办部门要求向备案地址重新发送链接。", "The office had a new link sent to the address on file.");
}

/// <summary>Too many wrong codes locked a link; the office is told.</summary>
public sealed record LinkLocked(string Link, string Holder) : Fact
{
    public override Sentence Say() =>
        new(
            $"确认码连续错误 {StoredLink.MaxWrongCodes} 次，{Whose().Zh}链接已锁定。",
            $"{StoredLink.MaxWrongCodes} wrong codes locked the link{Whose().En}."
        );

    /// <summary>The kind of the holder, and the code of an expert; more is an id.</summary>
    public Sentence Whose() =>
        Holder.Split(' ') switch
        {
            ["expert", var code] => new($"专家 {code} 的", $" of expert {code}"),
            ["department", _] => new("会签部门的", " of a department"),
            ["unit", _] => new("推荐单位的", " of a recommender"),
            ["objector", _] => new("异议人的", " of an objector"),
            ["member", _] => new("成员单位联系人的", " of a member’s contact"),
            _ => new("", ""),
        };
}
