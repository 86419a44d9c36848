using System.Reflection;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>
/// What people ask is received after rule and trial; only cases post to each other without. Read from the compiled code.
/// </summary>
public class PostingTests
{
    private static readonly Assembly Service = typeof(CaseSignal).Assembly;

    [Fact]
    public void Only_cases_post_without_rule_and_trial() =>
        Assert.Equal(
            [nameof(CaseSignal), nameof(DossierAudit), nameof(RankedLists), nameof(RoundNews), nameof(SignatureLinks), nameof(UnitMoves)],
            Using(typeof(CaseSignal), nameof(CaseSignal.Post))
        );

    [Fact]
    public void Only_the_signal_puts_acts_into_the_inbox() => Assert.Equal([nameof(CaseSignal)], Using(typeof(Inbox), nameof(Inbox.Post)));

    [Fact]
    public void The_pages_that_receive_acts_are_seen() =>
        Assert.Superset(
            new HashSet<string> { "ActIntake", nameof(LinkPages), "SignInPages", "NoticePages" },
            Using(typeof(CaseSignal), nameof(CaseSignal.Receive)).ToHashSet()
        );

    [Fact]
    public void Nothing_makes_an_address_of_a_message_but_the_composer_of_letters_to_who_has_been_read() =>
        Assert.Equal(
            ["Composition", nameof(LetterComposer)],
            Callers(step => step.Operand is MethodReference { Name: ".ctor", DeclaringType.FullName: "MimeKit.MailboxAddress" })
        );

    /// <summary>Who goes there notes who looks.</summary>
    [Fact]
    public void Only_one_way_leads_to_sealed_documents()
    {
        Assert.Equal([nameof(DocumentAccess)], Using(typeof(DossierVault), nameof(DossierVault.ReadAddress)));
        Assert.Equal([nameof(DocumentAccess)], Using(typeof(DossierZip), nameof(DossierZip.Write)));
    }

    private static IEnumerable<string> Using(Type type, string method) =>
        Callers(step => step.Operand is MethodReference called && called.Name == method && called.DeclaringType.FullName == type.FullName);

    private static IEnumerable<string> Callers(Func<Instruction, bool> what) =>
        (
            from type in ModuleDefinition.ReadModule(Service.Location).GetTypes()
            from method in type.Methods
            where method.HasBody && method.Body.Instructions.Any(what)
            select Outermost(type)
        )
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string Outermost(TypeDefinition type) => type.DeclaringType is { } holder ? Outermost(holder) : type.Name;
}
