namespace Chuyi.Functions.Cases;

/// <summary>A case that has a line in a list: an application in its round's, a round in that of all rounds.</summary>
public interface IListed
{
    ListEntry? Entry { get; }
}
