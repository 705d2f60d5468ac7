namespace BanenBot.Core.Search;

/// <summary>
/// The terms of a question as bits, to be met by thousands of phrasings of which most share none: says no surely, and yes nearly.
/// </summary>
sealed class TermSieve
{
    const int Bits = 512;

    readonly ulong[] _bits = new ulong[Bits / 64];

    public TermSieve(IReadOnlyList<int> terms)
    {
        foreach (var term in terms) _bits[Place(term)] |= 1UL << term;
    }

    public bool MayHold(int term) => (_bits[Place(term)] & 1UL << term) != 0;

    static int Place(int term) => (term & (Bits - 1)) >> 6;
}
