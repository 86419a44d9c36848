using Azure;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What an expert has typed on a score sheet and not saved: right or wrong, as it was typed. It is no fact.</summary>
public sealed record SheetDraft
{
    /// <summary>The texts of the criteria, in the order of the round's.</summary>
    public required IReadOnlyList<string> Scores { get; init; }

    public required string Comment { get; init; }

    public required string Remark { get; init; }

    /// <summary>The mark of the sheet that stood there when it was typed: another one that was saved since took its place.</summary>
    public required string Of { get; init; }

    /// <summary>The version of its row.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public ETag Version { get; init; }

    /// <summary>How it reads a sheet that is saved.</summary>
    public static SheetDraft From(FilledSheet sheet) =>
        new()
        {
            Scores = [.. sheet.Scores.Select(score => score.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            Comment = sheet.Comment,
            Remark = sheet.Remark ?? "",
            Of = MarkOf(sheet),
        };

    /// <summary>The mark of a sheet as it is saved; empty before there is one.</summary>
    public static string MarkOf(FilledSheet? sheet) => sheet is null ? "" : Storage.Keys.Hash(Json.Write(sheet))[..32];

    /// <summary>Whether it says the same as another, blanks aside.</summary>
    public bool Says(SheetDraft other) =>
        Scores.Select(SheetReading.Plain).SequenceEqual(other.Scores.Select(SheetReading.Plain))
        && Comment.Trim() == other.Comment.Trim()
        && Remark.Trim() == other.Remark.Trim();

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => Scores.All(string.IsNullOrWhiteSpace) && string.IsNullOrWhiteSpace(Comment) && string.IsNullOrWhiteSpace(Remark);
}
