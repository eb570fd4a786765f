package dev.plimsoll.cli.report;

import java.util.List;

/** A page in Markdown. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        return line("#".repeat(level) + " " + title).line("");
    }

    Markdown paragraph(String words) {
        return line(words).line("");
    }

    /** Lines as they are. */
    Markdown block(List<String> lines) {
        line("```");
        lines.forEach(this::line);
        return line("```").line("");
    }

    /** A table of rows as wide as its head. */
    Markdown table(List<String> head, List<List<String>> rows) {
        row(head);
        row(head.stream().map(column -> "---").toList());
        rows.forEach(this::row);
        return line("");
    }

    private void row(List<String> cells) {
        line("| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList())
                + " |");
    }

    private Markdown line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** As code, a word or a form. */
    static String code(String word) {
        return word.isEmpty() ? "" : "`" + word + "`";
    }

    static String codes(List<String> words) {
        return String.join(", ", words.stream().map(Markdown::code).toList());
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }
}
