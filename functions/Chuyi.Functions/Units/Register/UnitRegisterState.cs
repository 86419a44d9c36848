using System.Collections.Immutable;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.History.Events;

namespace Chuyi.Functions.Units;

/// <summary>The register of units: the fold of its facts.</summary>
public sealed record UnitRegisterState : ICaseState<UnitRegisterState>
{
    public static UnitRegisterState Empty { get; } = new();

    public static CaseKind Kind => CaseKind.Units;

    /// <summary>How often it has changed.</summary>
    public int Edition { get; init; }

    /// <summary>The hash of the file that the last import left, or null.</summary>
    public string? File { get; init; }

    /// <summary>The units that were added or changed since, by id.</summary>
    public ImmutableDictionary<string, Unit> Changed { get; init; } = ImmutableDictionary<string, Unit>.Empty;

    /// <summary>The units that were merged since, by id, each with that of the unit it was merged into.</summary>
    public ImmutableDictionary<string, string> Merged { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>A merger that waits for a second person, or null: whatever changes of the register ends it.</summary>
    public UnitMergerProposed? Merging { get; init; }

    /// <summary>The prints of the contacts of units, by the ids of these.</summary>
    public ImmutableDictionary<string, ContactPrints> Contacts { get; init; } = ImmutableDictionary<string, ContactPrints>.Empty;

    /// <summary>The contacts that wait for a second person, by the ids of their units.</summary>
    public ImmutableDictionary<string, UnitContactProposed> ContactsProposed { get; init; } =
        ImmutableDictionary<string, UnitContactProposed>.Empty;

    /// <summary>The unit for which a contact was proposed, and waits; null where that is none.</summary>
    public string? ProposedFor(string proposal) =>
        ContactsProposed.Keys.Order(StringComparer.Ordinal).FirstOrDefault(unit => ContactsProposed[unit].Contact.Proposal.Id == proposal);

    public UnitRegisterStage Stage => Edition == 0 ? UnitRegisterStage.None : UnitRegisterStage.Kept;

    public CaseTags Tags => Edition == 0 ? CaseTags.None : CaseTags.Of(Stage);

    public bool MayOutlastRound => false;

    public UnitRegisterState After(Fact fact, DateTimeOffset at) =>
        Taking(fact) is var after && after.Edition == Edition ? after : after with { Merging = null };

    private UnitRegisterState Taking(Fact fact) =>
        fact switch
        {
            UnitsImported i => new()
            {
                Edition = Edition + 1,
                File = i.Import.File,
                Contacts = Contacts,
                ContactsProposed = ContactsProposed,
            },
            UnitAdded a => this with { Edition = Edition + 1, Changed = Changed.SetItem(a.Added.Id, a.Added) },
            UnitChanged c => this with { Edition = Edition + 1, Changed = Changed.SetItem(c.Change.After.Id, c.Change.After) },
            UnitContactProposed p => this with { ContactsProposed = ContactsProposed.SetItem(p.Contact.Unit, p) },
            UnitContactChanged c => this with
            {
                Contacts = Contacts.SetItem(c.Contact.Unit, c.Contact.Proposal.Contact),
                ContactsProposed = ContactsProposed.Remove(c.Contact.Unit),
            },
            ProposalDropped d when ProposedFor(d.Proposal) is { } unit => this with { ContactsProposed = ContactsProposed.Remove(unit) },
            UnitMergerProposed m => this with { Merging = m },
            UnitsMerged m => this with
            {
                Edition = Edition + 1,
                Changed = Changed.Remove(m.Merger.Gone.Id).SetItem(m.Merger.Stays.Id, m.Merger.Stays),
                Merged = Merged.SetItem(m.Merger.Gone.Id, m.Merger.Stays.Id),
            },
            _ => this,
        };

    /// <summary>All that is on file, with what the last import left.</summary>
    public KnownUnits In(RegisterFile file, IReadOnlyList<EventRecord> events)
    {
        var merged = file.Merged.Concat(Merged).ToDictionary(StringComparer.Ordinal);
        var units = file.Units.Where(unit => !Changed.ContainsKey(unit.Id)).Concat(Changed.Values);
        return new(units.Where(unit => !merged.ContainsKey(unit.Id)), merged, Edition) { Events = events, Merging = Merging };
    }
}
