package dev.plimsoll.architecture;

import java.util.List;

/** The engine's packages from the ground up, under those of the grammar: each may import only rows above its own. */
final class PackageTable {
    static final String ROOT = "dev.plimsoll.";

    private static final List<String> ROWS = List.of(
            "source",
            "diagnostic",
            "syntax",
            "parser.antlr",
            "parser",
            "data",
            "value",
            "type",
            "vocabulary",
            "shape",
            "account",
            "margin",
            "model",
            "checker.table",
            "checker.rule",
            "checker",
            "evaluation",
            "decision",
            "assessment",
            "reference",
            "lowering",
            "runtime",
            "book",
            "simulation",
            "io",
            "compiler");

    private PackageTable() {}

    /** The row of a package of ours; −1 if it has none. */
    static int row(String name) {
        return name.startsWith(ROOT) ? ROWS.indexOf(name.substring(ROOT.length())) : -1;
    }
}
