using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Units;

/// <summary>A list of units was taken into the register.</summary>
public sealed record UnitsImported(UnitImport Import) : Fact
{
    public override Sentence Say() =>
        new(
            $"导入单位名录：新增 {Import.Added} 个，变更 {Import.Changed} 个，未变 {Import.Unchanged} 个。",
            $"Units were imported: {Import.Added} added, {Import.Changed} changed, {Import.Unchanged} unchanged."
        );
}

/// <summary>A unit came on file.</summary>
public sealed record UnitAdded(Unit Added) : Fact
{
    public override Sentence Say() =>
        new(
            $"登记单位{Quotation.Of(Added.OfficialName)}（{UnitWords.Of(Added.Type).Zh}，{UnitWords.OfPrefecture(Added.Prefecture).Zh}）。",
            $"{Quotation.Of(Added.OfficialName)} came on file ({UnitWords.Of(Added.Type).En}, "
                + $"{UnitWords.OfPrefecture(Added.Prefecture).En})."
        );
}

/// <summary>What is on file of a unit changed.</summary>
public sealed record UnitChanged(UnitChange Change) : Fact
{
    public override Sentence Say()
    {
        var lines = UnitDifference.Between(Change.Before, Change.After);
        var since = Change.Since is { } day
            ? new Sentence($"，自{BeijingTime.Say(day).Zh}起", $", from {BeijingTime.Say(day).En}")
            : new Sentence("", "");
        return new(
            $"{Quotation.Of(Change.Before.OfficialName)}的登记信息变更：{string.Join("；", lines.Select(l => l.Say.Zh))}{since.Zh}。"
                + $"理由：{Change.Reason}",
            $"What is on file of {Quotation.Of(Change.Before.OfficialName)} changed: {string.Join("; ", lines.Select(l => l.Say.En))}"
                + $"{since.En}. Reason: {Change.Reason}"
        );
    }
}

/// <summary>A unit is to be reached by another contact; a second person has to confirm it.</summary>
/// <param name="By">Who asks.</param>
public sealed record UnitContactProposed(UnitContact Contact, string By) : Fact
{
    /// <summary>The proposal that this one takes the place of, or null.</summary>
    public string? Replaces { get; init; }

    public override Sentence Say() =>
        new(
            $"提议登记或变更{Quotation.Of(Contact.UnitName)}联系人，须由另一名经办人员确认，确认前不生效。",
            $"Another contact of {Quotation.Of(Contact.UnitName)} was proposed. Another member of the office has to confirm it; "
                + "until then nothing changes."
        );
}

/// <summary>A unit is reached by another contact from now on; who that is stands in People alone.</summary>
public sealed record UnitContactChanged(UnitContact Contact, ContactPrints? Before) : Fact
{
    /// <summary>Who had asked for it, where a second person confirmed it.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>The proposal that was confirmed.</summary>
    public string? Confirms { get; init; }

    public override Sentence Say()
    {
        var what = Contact.Proposal.Contact.ChangesFrom(Before);
        return Before is null
            ? new($"登记{Quotation.Of(Contact.UnitName)}联系人。", $"A contact of {Quotation.Of(Contact.UnitName)} was entered.")
            : new(
                $"变更{Quotation.Of(Contact.UnitName)}联系人（{what.Zh}）。",
                $"The contact of {Quotation.Of(Contact.UnitName)} was changed ({what.En})."
            );
    }
}

/// <summary>Two units are to be one; whoever acts for the one would act for the other, so a second person has to confirm it.</summary>
/// <param name="By">Who asks.</param>
public sealed record UnitMergerProposed(UnitMerger Merger, string By) : Fact
{
    public override Sentence Say() =>
        new(
            $"提议将{Quotation.Of(Merger.Gone.OfficialName)}并入{Quotation.Of(Merger.Stays.OfficialName)}，理由：{Merger.Reason}。"
                + $"前者有账号 {Merger.Accounts} 个，须由另一名经办人员确认，确认前不生效。",
            $"{Quotation.Of(Merger.Gone.OfficialName)} is to be merged into {Quotation.Of(Merger.Stays.OfficialName)}, because: "
                + $"{Merger.Reason}. It has {Merger.Accounts} accounts: another member of the office has to confirm it, "
                + "and until then nothing changes."
        );
}

/// <summary>Two units are one.</summary>
public sealed record UnitsMerged(UnitMerger Merger) : Fact
{
    /// <summary>Who had asked for it, where a second person confirmed it.</summary>
    public string? ProposedBy { get; init; }

    public override Sentence Say() =>
        new(
            $"{Quotation.Of(Merger.Gone.OfficialName)}并入{Quotation.Of(Merger.Stays.OfficialName)}，"
                + $"账号 {Merger.Accounts} 个、未提交的草稿 {Merger.Drafts} 份改属后者。理由：{Merger.Reason}",
            $"{Quotation.Of(Merger.Gone.OfficialName)} was merged into {Quotation.Of(Merger.Stays.OfficialName)}, which has "
                + $"its {Merger.Accounts} accounts and {Merger.Drafts} open drafts now. Reason: {Merger.Reason}"
        );
}
