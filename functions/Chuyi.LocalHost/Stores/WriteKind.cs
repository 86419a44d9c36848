namespace Chuyi.LocalHost.Stores;

/// <summary>What a write does to its row.</summary>
internal enum WriteKind
{
    Insert,
    Replace,
    Delete,
}
