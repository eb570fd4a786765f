package dev.plimsoll.parser;

import dev.plimsoll.source.Source;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** A source as the lexer reads it: by UTF-16 offsets, so that the places of tokens are those of spans. */
final class TextStream implements CharStream {
    private final Source source;
    private final String text;
    private int at;

    TextStream(Source source) {
        this.source = source;
        this.text = source.text();
    }

    @Override
    public void consume() {
        at++;
    }

    @Override
    public int LA(int ahead) {
        int offset = ahead > 0 ? at + ahead - 1 : at + ahead;
        return offset < 0 || offset >= text.length() ? IntStream.EOF : text.charAt(offset);
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return at;
    }

    @Override
    public void seek(int index) {
        at = Math.min(index, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getSourceName() {
        return source.name();
    }

    @Override
    public String getText(Interval interval) {
        int end = Math.min(interval.b + 1, text.length());
        return interval.a >= end ? "" : text.substring(interval.a, end);
    }
}
