using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Web;

/// <summary>The days of a step of the process, and what came of it, in words.</summary>
public static class StepTime
{
    /// <summary>From one day to another, since a day, or nothing.</summary>
    public static Sentence? Between(DateOnly? from, DateOnly? to) =>
        (from, to) switch
        {
            ({ } first, { } last) when first == last => BeijingTime.Say(first),
            ({ } first, { } last) => new(
                $"{BeijingTime.Say(first).Zh}至{BeijingTime.Say(last).Zh}",
                $"{BeijingTime.Say(first).En} to {BeijingTime.Say(last).En}"
            ),
            ({ } first, null) => new($"{BeijingTime.Say(first).Zh}起", $"since {BeijingTime.Say(first).En}"),
            _ => null,
        };

    /// <summary>Until when something has to be done, or nothing.</summary>
    public static Sentence? Until(DateOnly? last) =>
        last is { } day ? new($"至{BeijingTime.Say(day).Zh}", $"until {BeijingTime.Say(day).En}") : null;

    /// <summary>Several of them; what there is not is left out.</summary>
    public static Sentence? Of(params Sentence?[] said) =>
        said.OfType<Sentence>().ToList() is { Count: > 0 } all
            ? new(string.Join("，", all.Select(one => one.Zh)), string.Join("; ", all.Select(one => one.En)))
            : null;
}
