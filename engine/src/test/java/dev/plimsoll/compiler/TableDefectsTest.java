package dev.plimsoll.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticCode;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.diagnostic.TypeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every defect in every row of a table of three, in a statement and in a data file: one message, in that row. */
class TableDefectsTest {
    private record Defect(String what, DiagnosticCode code, int row, WrittenTable table) {}

    @TestFactory
    Stream<DynamicTest> one_message_in_the_row_of_the_defect() {
        return defects()
                .flatMap(defect -> Stream.of(
                        DynamicTest.dynamicTest(
                                defect.what() + ", row " + defect.row() + ", statement",
                                () -> check(
                                        defect,
                                        defect.table().asStatement(),
                                        "policy.margin",
                                        defect.table().statementLine(defect.row()))),
                        DynamicTest.dynamicTest(
                                defect.what() + ", row " + defect.row() + ", data file",
                                () -> check(
                                        defect,
                                        defect.table().asFile(),
                                        "tiers.yaml",
                                        defect.table().fileLine(defect.row())))));
    }

    private static void check(Defect defect, ReadTables read, String file, int line) {
        assertThat(read.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(defect.code());
            assertThat(found.span().source().name()).isEqualTo(file);
            assertThat(found.span().from().line()).isEqualTo(line);
            assertThat(found.help()).isPresent();
        });
    }

    private static Stream<Defect> defects() {
        List<Defect> defects = new ArrayList<>();
        for (int at = 0; at < 3; at++) {
            add(defects, "rate below 0", TypeCode.IMPOSSIBLE_CELL, at, cell(at, "maintenance_rate", "-1%"), at == 0);
            add(defects, "rate above 1", TypeCode.IMPOSSIBLE_CELL, at, cell(at, "maintenance_rate", "4"), at == 2);
            add(defects, "leverage below 1", TypeCode.IMPOSSIBLE_CELL, at, cell(at, "max_leverage", "0.9x"), at == 2);
            add(defects, "rate falls", TypeCode.RATE_FALLS, at, cell(at, "maintenance_rate", "0.5%"), at > 0);
            add(defects, "leverage rises", TypeCode.LEVERAGE_RISES, at, cell(at, "max_leverage", "51x"), at == 1);
            add(defects, "leverage rises", TypeCode.LEVERAGE_RISES, at, cell(at, "max_leverage", "20.5x"), at == 2);
            add(defects, "no rate", TypeCode.MISSING_CELL, at, without(at, "maintenance_rate"), true);
            add(defects, "no leverage", TypeCode.MISSING_CELL, at, without(at, "max_leverage"), true);
            add(defects, "rate is a leverage", TypeCode.CELL_TYPE, at, cell(at, "maintenance_rate", "2x"), at > 0);
            add(defects, "leverage is a word", TypeCode.CELL_TYPE, at, cell(at, "max_leverage", "many"), true);
            add(defects, "bound below 0", TypeCode.BRACKETS_OVERLAP, at, cell(at, "bound", "-5"), at == 0);
            add(defects, "bound of 0", TypeCode.BRACKETS_OVERLAP, at, cell(at, "bound", "0"), at == 0);
            add(defects, "bound of the row before", TypeCode.BRACKETS_OVERLAP, at, cell(at, "bound", "100"), at == 1);
            add(defects, "bound below the row before", TypeCode.BRACKETS_OVERLAP, at, cell(at, "bound", "99"), at == 1);
            add(defects, "other kind of bound", TypeCode.MIXED_BOUNDS, at, cell(at, "kind", "below"), at == 1);
            add(defects, "open row", TypeCode.OPEN_ROW_NOT_LAST, at, cell(at - 1, "kind", "above"), at > 0);
            for (String wrong : List.of("2", "0.5", "17", "-1")) {
                defects.add(new Defect(
                        "deduction " + wrong,
                        TypeCode.DEDUCTION_JUMPS,
                        at,
                        WrittenTable.good("marginal").set(at, "deduction", wrong)));
            }
        }
        add(
                defects,
                "rate as high as 1/leverage",
                LintCode.RATE_ABOVE_LEVERAGE,
                0,
                cell(0, "maintenance_rate", "2%"),
                true);
        add(
                defects,
                "rate as high as 1/leverage",
                LintCode.RATE_ABOVE_LEVERAGE,
                1,
                cell(1, "maintenance_rate", "5%"),
                true);
        add(
                defects,
                "rate as high as 1/leverage",
                LintCode.RATE_ABOVE_LEVERAGE,
                2,
                cell(2, "maintenance_rate", "20%"),
                true);
        return defects.stream();
    }

    private static void add(
            List<Defect> defects,
            String what,
            DiagnosticCode code,
            int row,
            UnaryOperator<WrittenTable> change,
            boolean possible) {
        if (possible) {
            defects.add(new Defect(what, code, row, change.apply(WrittenTable.good("whole"))));
        }
    }

    private static UnaryOperator<WrittenTable> cell(int row, String key, String value) {
        return table -> table.set(row, key, value);
    }

    private static UnaryOperator<WrittenTable> without(int row, String key) {
        return table -> table.without(row, key);
    }

    @Test
    void the_table_without_a_defect_is_good_in_both_forms() {
        for (String method : List.of("whole", "marginal")) {
            assertThat(WrittenTable.good(method).asStatement().diagnostics()).isEmpty();
            assertThat(WrittenTable.good(method).asFile().diagnostics()).isEmpty();
        }
    }

    @Test
    void each_instrument_with_a_wrong_block_is_told() {
        String block = "    up to 100 USDT: max_leverage 50x\n    above: max_leverage 60x\n";
        ReadTables read = ReadTables.of(WrittenTable.HEADER + "tiers brackets by notional\n  for BTC-USDT\n" + block
                + "  for ETH-USDT\n" + block);

        assertThat(read.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(TypeCode.LEVERAGE_RISES, TypeCode.LEVERAGE_RISES);
    }
}
