using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BanenBot.Tests.Support;

readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha);

/// <summary>Reads and writes the pixels of icons: PNG with four bytes a pixel.</summary>
static class Png
{
    /// <summary>
    /// A square of one colour, its lines filtered in each of the five ways in turn. No checksums: nobody here looks at them.
    /// </summary>
    public static byte[] Of(int size, Pixel pixel)
    {
        byte[] colour = [pixel.Red, pixel.Green, pixel.Blue, pixel.Alpha], halves = [.. colour.Select(part => (byte)(part - (part / 2)))];
        using var packed = new MemoryStream();
        using (var lines = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < size; y++)
            {
                // The first line has nothing above it; in those below, left, above and corner are all the colour itself.
                var filter = y == 0 ? 0 : y % 5;
                byte[] first = filter switch { 0 or 1 => colour, 3 => halves, _ => new byte[4] };
                lines.WriteByte((byte)filter);
                for (var x = 0; x < size; x++) lines.Write(x == 0 ? first : filter == 0 ? colour : new byte[4]);
            }
        }

        byte[] head = [0, 0, 0, (byte)size, 0, 0, 0, (byte)size, 8, 6, 0, 0, 0];
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", head), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    static byte[] Chunk(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];
    }

    /// <summary>Lines unfiltered, as ours are written.</summary>
    public static IReadOnlyList<Pixel> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var width = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20));
        Assert.Equal([8, 6, 0, 0, 0], bytes[24..29]);
        using var packed = new MemoryStream();
        for (var at = 8; at < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            if (Encoding.ASCII.GetString(bytes, at + 4, 4) == "IDAT") packed.Write(bytes, at + 8, length);
            at += length + 12;
        }

        packed.Position = 0;
        using var lines = new ZLibStream(packed, CompressionMode.Decompress);
        var line = new byte[1 + (4 * width)];
        var pixels = new List<Pixel>();
        for (var y = 0; y < height; y++)
        {
            lines.ReadExactly(line);
            Assert.Equal(0, line[0]);
            for (var x = 1; x < line.Length; x += 4) pixels.Add(new(line[x], line[x + 1], line[x + 2], line[x + 3]));
        }

        return pixels;
    }
}
