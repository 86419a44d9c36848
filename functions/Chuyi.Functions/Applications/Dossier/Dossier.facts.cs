using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>A supplement brought documents to a part of the dossier.</summary>
public sealed record DocumentsAdded : Fact
{
    public required DossierPart Part { get; init; }

    public required IReadOnlyList<SealedDocument> Documents { get; init; }

    public override Sentence Say()
    {
        var added = SealedDocument.Say(Documents);
        return new($"{Quotation.Of(Part.Name.Zh)}部分新增{added.Zh}。", $"Added to {Quotation.Of(Part.Name.En)}: {added.En}.");
    }
}

/// <summary>A supplement put documents in the place of others in a part of the dossier.</summary>
public sealed record DocumentsReplaced : Fact
{
    public required DossierPart Part { get; init; }

    public required IReadOnlyList<SealedDocument> Earlier { get; init; }

    public required IReadOnlyList<SealedDocument> Later { get; init; }

    public override Sentence Say()
    {
        var (earlier, later) = (SealedDocument.Say(Earlier), SealedDocument.Say(Later));
        return new(
            $"{Quotation.Of(Part.Name.Zh)}部分以{later.Zh}替换{earlier.Zh}。",
            $"In {Quotation.Of(Part.Name.En)}, {later.En} replaced {earlier.En}."
        );
    }
}

/// <summary>A supplement took documents out of a part of the dossier. What was sealed stays where it is.</summary>
public sealed record DocumentsRemoved : Fact
{
    public required DossierPart Part { get; init; }

    public required IReadOnlyList<SealedDocument> Documents { get; init; }

    public override Sentence Say()
    {
        var removed = SealedDocument.Say(Documents);
        return new($"{Quotation.Of(Part.Name.Zh)}部分移除{removed.Zh}。", $"Removed from {Quotation.Of(Part.Name.En)}: {removed.En}.");
    }
}
