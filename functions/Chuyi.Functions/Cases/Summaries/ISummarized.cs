namespace Chuyi.Functions.Cases;

/// <summary>A case of which a summary is kept: an application among those of its round, a round among all rounds.</summary>
public interface ISummarized
{
    CaseSummary? Summary { get; }
}
