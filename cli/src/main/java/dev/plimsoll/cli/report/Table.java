package dev.plimsoll.cli.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of cells, printed in aligned columns. */
final class Table {
    private final List<Boolean> right;
    private final List<List<Cell>> rows = new ArrayList<>();

    private record Cell(String text, Style style) {}

    /** One character a column: {@code l} left, {@code r} right. */
    Table(String alignments) {
        this.right = alignments.chars().mapToObj(c -> c == 'r').toList();
    }

    /** Starts a row. */
    Table row() {
        rows.add(new ArrayList<>());
        return this;
    }

    Table cell(String text) {
        return cell(text, Style.PLAIN);
    }

    Table cell(String text, Style style) {
        rows.get(rows.size() - 1).add(new Cell(text, style));
        return this;
    }

    /** The lines, without trailing blanks. */
    List<String> lines(String indent, Paint paint) {
        List<Integer> widths = new ArrayList<>(Collections.nCopies(right.size(), 0));
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths.set(i, Math.max(widths.get(i), width(row.get(i).text())));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<Cell> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            int pending = 0;
            for (int i = 0; i < row.size(); i++) {
                Cell cell = row.get(i);
                int space = widths.get(i) - width(cell.text());
                int before = right.get(i) ? space : 0;
                if (!cell.text().isEmpty()) {
                    line.append(" ".repeat(pending + before)).append(paint.paint(cell.style(), cell.text()));
                    pending = space - before + 2;
                } else {
                    pending += widths.get(i) + 2;
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
