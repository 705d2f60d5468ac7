using System.Buffers.Binary;
using System.IO.Compression;

namespace BanenBot.BotFramework.Teams;

/// <summary>
/// An icon of the package. Teams wants the outline in white and nothing else, and the colour icon without half-transparent places; both are
/// seen only in the pixels. Reads PNG with four bytes a pixel and no interlacing (PNG specification, 2003, parts 9 and 11); what is stored
/// in another form is a fault of its own, since it is told apart from a good icon by nobody.
/// </summary>
static class ManifestIcon
{
    /// <summary>Start, length and name of the first chunk, its 13 bytes.</summary>
    const int HeadLength = 29;

    static ReadOnlySpan<byte> Start => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Bits a channel 8, colour type RGBA, and the one method of compression and filtering, no interlacing.</summary>
    static ReadOnlySpan<byte> Rgba => [8, 6, 0, 0, 0];

    /// <summary>Null where Teams takes it.</summary>
    public static string? Fault(string path, string key, int size, bool isOutline)
    {
        var (bytes, name) = (File.ReadAllBytes(path), Path.GetFileName(path));
        if (bytes.Length < HeadLength || !bytes.AsSpan().StartsWith(Start)) return ManifestTexts.NotPng(key, name);
        if (Number(bytes, 16) != size || Number(bytes, 20) != size) return ManifestTexts.Size(key, name, size);
        if (!bytes.AsSpan(24, 5).SequenceEqual(Rgba) || Pixels(bytes, size) is not { } pixels) return ManifestTexts.NotRgba(key, name);
        for (var at = 0; at < pixels.Length; at += 4)
        {
            var alpha = pixels[at + 3];
            if (isOutline && alpha > 0 && pixels.AsSpan(at, 3).ContainsAnyExcept(byte.MaxValue)) return ManifestTexts.NotWhite(key, name);
            if (!isOutline && alpha is > 0 and < byte.MaxValue) return ManifestTexts.SeeThrough(key, name);
        }

        return null;
    }

    static int Number(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));

    /// <summary>Null where the file is cut short or damaged.</summary>
    static byte[]? Pixels(byte[] bytes, int size)
    {
        using var packed = new MemoryStream();
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = Number(bytes, at);
            if (length < 0 || length > bytes.Length - at - 12) return null;
            if (bytes.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) packed.Write(bytes, at + 8, length);
            at += length + 12;
        }

        packed.Position = 0;
        try
        {
            using var lines = new ZLibStream(packed, CompressionMode.Decompress);
            return Unfilter(lines, 4 * size, size);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    static byte[] Unfilter(Stream lines, int width, int height)
    {
        var (pixels, above) = (new byte[width * height], new byte[width]);
        for (var y = 0; y < height; y++)
        {
            var filter = lines.ReadByte();
            var line = pixels.AsSpan(y * width, width);
            lines.ReadExactly(line);
            for (var x = 0; x < width; x++)
            {
                var (left, corner) = x < 4 ? (0, 0) : (line[x - 4], above[x - 4]);
                var expected = filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above[x],
                    3 => (left + above[x]) / 2,
                    4 => Nearest(left, above[x], corner),
                    _ => throw new InvalidDataException(),
                };
                line[x] = unchecked((byte)(line[x] + expected));
            }

            line.CopyTo(above);
        }

        return pixels;
    }

    /// <summary>Paeth's predictor: of the three neighbours the one nearest to left + above - corner.</summary>
    static int Nearest(int left, int above, int corner)
    {
        var (fromLeft, fromAbove) = (Math.Abs(above - corner), Math.Abs(left - corner));
        var fromCorner = Math.Abs(left + above - corner - corner);
        return fromLeft <= fromAbove && fromLeft <= fromCorner ? left : fromAbove <= fromCorner ? above : corner;
    }
}
