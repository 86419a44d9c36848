namespace Chuyi.Functions.Storage;

/// <summary>Somebody asks for a page of rows after a place that storage never named: the address was not one of ours.</summary>
public sealed class UnknownPageException(Exception why) : Exception("Storage named no such place to go on from.", why);
