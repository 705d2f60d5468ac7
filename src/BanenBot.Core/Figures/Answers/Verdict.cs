namespace BanenBot.Core.Figures.Answers;

/// <summary>Whether a claimed number is the one that is held.</summary>
enum Verdict
{
    Right,

    /// <summary>Right as far as the digits that were given go.</summary>
    Nearly,
    Wrong,
}

/// <summary>Weighs a claim against the number that answers it.</summary>
static class Verdicts
{
    /// <summary>A rounded claim may be so far off, as a part of itself.</summary>
    const decimal MostRounding = 0.05m;

    /// <summary>"ongeveer gehalveerd".</summary>
    const decimal About = 0.1m;

    /// <summary>"verdubbeld", "de helft": right where it is so near.</summary>
    const decimal InWords = 0.01m;

    /// <param name="actual">Of a claim in times, the growth in percent.</param>
    public static Verdict Of(Claim claim, decimal actual)
    {
        if (claim.Kind == ClaimKind.Times) actual = 1 + actual / 100;
        return claim.Bound switch
        {
            ClaimBound.More => actual > claim.Value ? Verdict.Right : Verdict.Wrong,
            ClaimBound.Less => actual < claim.Value ? Verdict.Right : Verdict.Wrong,
            _ => Compare(claim, actual),
        };
    }

    static Verdict Compare(Claim claim, decimal actual)
    {
        var off = claim.Value == 0 ? decimal.MaxValue : Math.Abs(actual - claim.Value) / Math.Abs(claim.Value);
        if (claim.IsInWords ? off <= InWords : Math.Round(actual, claim.Decimals, MidpointRounding.AwayFromZero) == claim.Value)
            return Verdict.Right;
        if (off > (claim is { IsInWords: true, Bound: ClaimBound.About } ? About : MostRounding)) return Verdict.Wrong;
        return claim.IsInWords || claim.Bound == ClaimBound.About || Rounded(actual, claim.Value) == claim.Value
            ? Verdict.Nearly : Verdict.Wrong;
    }

    // To the digits that a whole claim gives before its closing zeros: 1.641 to 1.600.
    static decimal Rounded(decimal actual, decimal claim)
    {
        var place = 1m;
        while (claim != 0 && claim % (place * 10) == 0) place *= 10;
        return Math.Round(actual / place, 0, MidpointRounding.AwayFromZero) * place;
    }
}
