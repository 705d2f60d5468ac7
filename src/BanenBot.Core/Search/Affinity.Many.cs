using System.Buffers;

namespace BanenBot.Core.Search;

// Beside thousands of passages a common feature is held by so many that neither its list nor a look into it for each candidate is worth its
// price: of each candidate its own features are gone through, and lists are only kept of what few hold.
sealed partial class Affinity<TFeature>
{
    const int FewEntries = 4096;

    /// <summary>Of many entries, what more than one in so many holds leads to none.</summary>
    const int OneIn = 32;

    /// <summary>Of many entries so many times as many are met by the rarest features, and one in so many of those asked for kept.</summary>
    const int Met = 10, Kept = 2;

    bool AreMany => _lengthCost.Length > FewEntries;

    void LeaveOutTheOftenHeld(int[] counts)
    {
        for (var feature = 0; feature < counts.Length; feature++)
            if (counts[feature] > _lengthCost.Length / OneIn) counts[feature] = 0;
    }

    void ScoreEach(Question question, ReadOnlySpan<int> candidates, float[] scores)
    {
        var places = new TermPlaces(question.Features);
        for (var i = 0; i < scores.Length; i++)
        {
            // What is said by a feature that is not asked for, as most are not, is not even looked at.
            var ((features, said), score) = (_entries[candidates[i]], 0f);
            for (var at = 0; at < features.Length; at++)
                if (places.Of(features[at]) is >= 0 and var place) score += question.Weights[place] * said[at];
            scores[i] = score;
        }
    }

    int[] Foremost(Question question, int enough)
    {
        var (rarest, weights) = (Rarities(question), (float[])question.Weights.Clone());
        Array.Sort(rarest, weights);
        var (said, sharing) = (ArrayPool<float>.Shared.Rent(_lengthCost.Length), new List<int>(2 * Met * enough));
        said.AsSpan(0, _lengthCost.Length).Clear();
        for (var i = 0; i < rarest.Length && sharing.Count < Met * enough; i++)
            foreach (var (entry, weight) in _holders[(int)rarest[i]])
            {
                // What an entry holds is likelier in it than anywhere, so that each time adds to what is said.
                if (said[entry] == 0) sharing.Add(entry);
                said[entry] += weights[i] * weight;
            }

        var foremost = sharing.OrderByDescending(entry => said[entry]).ThenBy(entry => entry).Take((enough + Kept - 1) / Kept).ToArray();
        ArrayPool<float>.Shared.Return(said);
        Array.Sort(foremost);
        return foremost;
    }
}
