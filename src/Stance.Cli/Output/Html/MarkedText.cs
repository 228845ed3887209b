using System.Globalization;

namespace Stance.Cli.Output.Html;

/// <summary>
/// Writes a text in which pieces of statements are marked where they stand, from its start to its end and no character but once. Pieces may stand
/// inside each other and cross: what crosses is marked in parts.
/// </summary>
internal sealed class MarkedText
{
    // No statement stands that deep; a text made for it would grow quadratically.
    private const int MostDepth = 8;

    private readonly TextWriter _writer;
    private readonly string _text;
    private readonly MarkedPiece[] _pieces;
    private readonly StanceTones _tones;
    private readonly List<MarkedPiece> _open = [];
    private int _next;
    private int _position;

    /// <param name="writer">Where to write.</param>
    /// <param name="article">The article.</param>
    /// <param name="tones">How stances look.</param>
    public MarkedText(TextWriter writer, ReportArticle article, StanceTones tones)
    {
        _writer = writer;
        _text = article.Text;
        _pieces = MarkedPiece.Of(article);
        _tones = tones;
    }

    /// <summary>Writes the text from where the last call ended up to a position; what stays open there is closed, and goes on with the next call.</summary>
    public void WriteTo(int end)
    {
        _open.ForEach(WriteStart);
        while (true)
        {
            CloseEnded();
            if (_position >= end)
            {
                break;
            }
            OpenStarted();
            int stop = end;
            if (_next < _pieces.Length)
            {
                stop = Math.Min(stop, _pieces[_next].Span.Start);
            }
            foreach (MarkedPiece piece in _open)
            {
                stop = Math.Min(stop, piece.Span.End);
            }
            _writer.Write(HtmlText.Escape(_text.AsSpan(_position, stop - _position)));
            _position = stop;
        }
        WriteEnds(_open.Count);
    }

    private void CloseEnded()
    {
        int outermost = _open.FindIndex(piece => piece.Span.End <= _position);
        if (outermost < 0)
        {
            return;
        }
        WriteEnds(_open.Count - outermost);
        // Those inside it that go on.
        MarkedPiece[] crossing = [.. _open.Skip(outermost).Where(piece => piece.Span.End > _position)];
        _open.RemoveRange(outermost, _open.Count - outermost);
        foreach (MarkedPiece piece in crossing)
        {
            _open.Add(piece);
            WriteStart(piece);
        }
    }

    private void OpenStarted()
    {
        for (; _next < _pieces.Length && _pieces[_next].Span.Start <= _position; _next++)
        {
            if (_open.Count < MostDepth && _pieces[_next].Span.End > _position)
            {
                _open.Add(_pieces[_next]);
                WriteStart(_pieces[_next]);
            }
        }
    }

    private void WriteStart(MarkedPiece piece)
    {
        ReportStatement statement = piece.Statement;
        // Drawn by the style sheet, so that the text stays the text.
        string number = piece.IsFirstContent && piece.Span.Start == _position ? string.Create(CultureInfo.InvariantCulture, $" data-n=\"{statement.Number}\"") : "";
        _writer.Write($"<span class=\"{piece.Role} t{_tones[statement.Label]}\" data-s=\"{statement.Key}\"{number}>");
    }

    private void WriteEnds(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _writer.Write("</span>");
        }
    }
}
