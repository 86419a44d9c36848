namespace Chuyi.Functions.Print;

/// <summary>A colour to print in.</summary>
public readonly record struct Ink(byte Red, byte Green, byte Blue);
