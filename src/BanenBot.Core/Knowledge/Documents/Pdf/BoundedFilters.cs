using System.IO.Compression;
using BanenBot.Core.Reading;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace BanenBot.Core.Knowledge.Documents.Pdf;

/// <summary>
/// Unpacks the streams of one PDF and counts what comes out before the library sees it: a stream of a megabyte can hold a gigabyte, and a
/// page can draw one form within another without end.
/// </summary>
sealed class BoundedFilters : ILookupFilterProvider
{
    /// <summary>In bytes. A page with a map on it stays below it; pictures are never unpacked.</summary>
    const long MostStream = 12 * 1024 * 1024, MostInAll = 300 * 1024 * 1024;

    const int MostStreams = 50_000;

    readonly IFilterProvider _inner = DefaultFilterProvider.Instance;
    long _left = MostInAll;
    int _streams;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        Count();
        return Bounded(_inner.GetFilters(dictionary));
    }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary, IPdfTokenScanner scanner)
    {
        Count();
        // The names may stand elsewhere in the file.
        if (!dictionary.TryGet(NameToken.Filter, out var named) && !dictionary.TryGet(NameToken.F, out named)) return [];
        var names = Direct(named) is ArrayToken array ? array.Data.Select(Direct) : [Direct(named)];
        return GetNamedFilters([.. names.OfType<NameToken>()]);

        IToken Direct(IToken token) => token is IndirectReferenceToken reference ? scanner.Get(reference.Data)?.Data ?? token : token;
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_inner.GetAllFilters());

    IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, this))];

    void Count()
    {
        if (++_streams > MostStreams) throw new UnpackedTooLargeException();
    }

    void Take(long bytes)
    {
        _left -= bytes;
        if (bytes > MostStream || _left < 0) throw new UnpackedTooLargeException();
    }

    sealed class BoundedFilter(IFilter inner, BoundedFilters bounds) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            bounds.Take(inner switch
            {
                FlateFilter => Inflated(input),
                LzwFilter => LzwLength(input.Span),
                RunLengthFilter => 64L * input.Length,
                _ => input.Length,
            });
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        /// <summary>How much a stream unpacks to, as far as that is more than allowed. A broken one is the library's to mend.</summary>
        static long Inflated(Memory<byte> input)
        {
            // Two bytes of the zlib form go first; without them it is the same stream.
            if (input.Length < 2) return 0;
            var (total, buffer) = (0L, new byte[64 * 1024]);
            try
            {
                using var inflate = new DeflateStream(new MemoryStream(input[2..].ToArray()), CompressionMode.Decompress);
                for (int read; total <= MostStream && (read = inflate.Read(buffer)) > 0;) total += read;
            }
            catch (InvalidDataException)
            {
                // What came out before the fault counts.
            }

            return total;
        }

        /// <summary>The same for LZW (PDF 32000-1, 7.4.4): only the lengths that its codes stand for.</summary>
        static long LzwLength(ReadOnlySpan<byte> input)
        {
            const int clear = 256, end = 257, most = 4096;
            var lengths = new int[most];
            Array.Fill(lengths, 1, 0, clear);
            var (total, next, width, bits, held, before) = (0L, 258, 9, 0, 0, 0);
            foreach (var each in input)
            {
                (held, bits) = ((held << 8) | each, bits + 8);
                if (bits < width) continue;
                bits -= width;
                var code = (held >> bits) & ((1 << width) - 1);
                held &= (1 << bits) - 1;
                if (code == end || total > MostStream) break;
                if (code == clear) (next, width, before) = (258, 9, 0);
                else
                {
                    var length = code < next ? lengths[code] : before + 1;
                    if (before > 0 && next < most) lengths[next++] = before + 1;
                    (total, before) = (total + length, length);
                    width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
                }
            }

            return total;
        }
    }
}
