using System.Reflection;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Units;
using Xunit;

namespace Chuyi.Tests.People;

/// <summary>
/// Every act that changes who acts for a unit, a department or the service, and why nobody does so alone. An act is found by
/// what it carries: whom a proposal is about, what an account is, a merger of units.
/// </summary>
public class ActingForTests
{
    private static readonly Type[] Carried = [typeof(Proposal), typeof(AccountTerms), typeof(UnitMerger)];

    private static readonly Dictionary<string, string> Guards = new()
    {
        [nameof(OpenAccount)] = "the first account that a unit ever has, and the second administrator's",
        [nameof(ProposeAccount)] = "confirmed by another",
        [nameof(ProposeChange)] = "confirmed by another",
        [nameof(ProposeReopening)] = "confirmed by another",
        [nameof(CloseAccount)] = "takes away only; the row of the unit stays, so that nobody is its first again",
        [nameof(ProposeContact)] = "confirmed by another",
        [nameof(InviteMember)] = "by a member of the unit, for it",
        [nameof(MergeUnits)] = "confirmed by another where somebody acts for the unit that goes",
        [nameof(ChangeUnitContact)] = "confirmed by another",
    };

    [Fact]
    public void Nobody_alone_lets_another_act_for_somebody() =>
        Assert.Equal(
            Guards.Keys.Order(StringComparer.Ordinal),
            typeof(Act)
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(Act)) && Reaches(type, []))
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal)
        );

    private static bool Reaches(Type type, HashSet<Type> seen) =>
        seen.Add(type)
        && (
            Carried.Contains(type)
            || type.GetGenericArguments().Any(one => Reaches(one, seen))
            || (
                type.Assembly == typeof(Act).Assembly
                && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(one => Reaches(one.PropertyType, seen))
            )
        );
}
