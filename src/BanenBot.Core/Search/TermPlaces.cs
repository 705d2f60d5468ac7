using System.Numerics;
using System.Runtime.CompilerServices;

namespace BanenBot.Core.Search;

/// <summary>
/// Where each of a question's terms stands among them: met by thousands of phrasings of which most share none, so that a look must cost
/// next to nothing.
/// </summary>
sealed class TermPlaces
{
    /// <summary>Slots a term: with so many empty ones the first look mostly decides.</summary>
    const int Slots = 8;

    readonly int[] _terms;

    /// <summary>By the last bits of a term the place after its own, or a slot further on; 0 where nothing stands.</summary>
    readonly int[] _slots;

    public TermPlaces(int[] terms)
    {
        _terms = terms;
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)(Slots * terms.Length + 1))];
        for (var place = 0; place < terms.Length; place++)
        {
            var slot = First(terms[place]);
            while (_slots[slot] != 0) slot = Next(slot);
            _slots[slot] = place + 1;
        }
    }

    /// <summary>Negative where the question does not have the term.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(int term) => _slots[First(term)] == 0 ? -1 : From(First(term), term);

    int From(int slot, int term)
    {
        for (; _slots[slot] is > 0 and var after; slot = Next(slot))
            if (_terms[after - 1] == term) return after - 1;
        return -1;
    }

    int First(int term) => term & (_slots.Length - 1);

    int Next(int slot) => (slot + 1) & (_slots.Length - 1);
}
