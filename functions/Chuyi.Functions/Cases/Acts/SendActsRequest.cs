namespace Chuyi.Functions.Cases;

/// <summary>Acts that one case sends to others.</summary>
public sealed record SendActsRequest(IReadOnlyList<ReceivedAct> Acts);
