package dev.plimsoll.features.report;

import dev.plimsoll.features.library.Step;
import dev.plimsoll.features.library.StepLibrary;
import dev.plimsoll.io.Json;
import java.util.stream.Collectors;

/** The list of steps, for people and for programs. */
public final class StepList {
    private StepList() {}

    /** For a terminal. */
    public static String text() {
        StringBuilder out = new StringBuilder();
        String noun = "";
        for (Step step : StepLibrary.standard().steps()) {
            if (!step.noun().equals(noun)) {
                noun = step.noun();
                out.append(out.isEmpty() ? "" : "\n").append(noun).append('\n');
            }
            out.append("  ")
                    .append(step.keyword())
                    .append(' ')
                    .append(step.pattern())
                    .append('\n');
            out.append("      ").append(step.meaning()).append('\n');
            if (step.takesTable()) {
                out.append("      columns: ")
                        .append(String.join(", ", step.columns()))
                        .append('\n');
            }
        }
        out.append("\nparameters\n");
        StepLibrary.standard()
                .parameters()
                .forEach(parameter -> out.append("  {")
                        .append(parameter.name())
                        .append("}  ")
                        .append(parameter.example())
                        .append("\n      ")
                        .append(parameter.meaning())
                        .append('\n'));
        return out.toString();
    }

    /** {@code plimsoll.steps/1}. */
    public static String json() {
        return Json.page(out -> out.text("schema", "plimsoll.steps/1")
                .objects(
                        "steps",
                        StepLibrary.standard().steps(),
                        (inner, step) -> inner.text("noun", step.noun())
                                .text("keyword", step.keyword())
                                .text("pattern", step.pattern())
                                .text("meaning", step.meaning())
                                .text("example", step.example())
                                .list("columns", step.columns()))
                .objects(
                        "parameters",
                        StepLibrary.standard().parameters(),
                        (inner, parameter) -> inner.text("name", parameter.name())
                                .text("meaning", parameter.meaning())
                                .text("example", parameter.example())));
    }

    /** The page of the documentation. */
    public static String markdown() {
        StringBuilder out = new StringBuilder("""
                # Steps

                The list is closed: what is not in it is told, with what was probably meant. `plimsoll spec steps` prints it. Where a
                step stands under `Given`, `When` or `Then` it may follow `And` or `But` as well. How to use them: [specs.md](specs.md).
                This page is made from the library; do not edit it.
                """);
        String noun = "";
        for (Step step : StepLibrary.standard().steps()) {
            if (!step.noun().equals(noun)) {
                noun = step.noun();
                out.append("\n## ")
                        .append(Character.toUpperCase(noun.charAt(0)))
                        .append(noun.substring(1))
                        .append("\n");
            }
            out.append("\n**")
                    .append(step.keyword())
                    .append("** `")
                    .append(step.pattern())
                    .append("`<br>\n")
                    .append(step.meaning())
                    .append("<br>\n`")
                    .append(step.example())
                    .append("`\n");
            if (step.takesTable()) {
                out.append("<br>\nColumns: ")
                        .append(step.columns().stream()
                                .map(column -> "`" + column + "`")
                                .collect(Collectors.joining(", ")))
                        .append('\n');
            }
        }
        out.append("\n## Parameters\n\n| parameter | what may stand there | for instance |\n|---|---|---|\n");
        StepLibrary.standard()
                .parameters()
                .forEach(parameter -> out.append("| `{")
                        .append(parameter.name())
                        .append("}` | ")
                        .append(parameter.meaning())
                        .append(" | `")
                        .append(parameter.example())
                        .append("` |\n"));
        return out.toString();
    }
}
