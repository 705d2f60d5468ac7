using Lucene.Net.Analysis.CharFilters;

namespace BanenBot.Core.Dutch.Filters;

/// <summary>
/// Makes quotes and hyphens plain and leaves out what nobody sees, before a text is cut. Lucene's MappingCharFilter does the same by a
/// map that copies 18 KB for each text, however short.
/// </summary>
sealed class SignFilter(TextReader input) : BaseCharFilter(input)
{
    int _given;

    public override int Read(char[] buffer, int index, int count)
    {
        while (m_input.Read(buffer, index, count) is var read and > 0)
        {
            var kept = 0;
            for (var i = 0; i < read; i++)
            {
                if (Folding.PlainSign(buffer[index + i]) is { } sign) buffer[index + kept++] = sign;
                else AddOffCorrectMap(_given + kept, LastCumulativeDiff + 1);
            }

            _given += kept;
            if (kept > 0) return kept;
        }

        return -1;
    }
}
