package dev.plimsoll.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.vectors.VectorList.Rest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * docs/vectors.md is made from the tables ({@code -Dgolden=record} writes it), and together with what it lists as not
 * asked they are all cases of the recordings.
 */
class VectorsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("plimsoll.repository"), "docs", "vectors.md");
    private static final Pattern TITLE = Pattern.compile("(?m)^ *title +\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("\\$((?:\\.[a-z_]+|\\[[^]]+])+)");

    @Test
    void every_case_is_asked_or_listed_once() throws IOException {
        Set<String> asked = new TreeSet<>();
        VectorFormula.all()
                .forEach(formula -> formula.cases().forEach(row -> asked.add(formula.name() + " " + row.id())));
        Set<String> listed = new TreeSet<>();
        for (Rest rest : VectorList.rest()) {
            rest.ids()
                    .forEach(id -> assertThat(listed.add(rest.formula() + " " + id))
                            .as(id)
                            .isTrue());
        }
        Set<String> recorded = new TreeSet<>();
        VectorList.recorded().forEach((formula, ids) -> ids.forEach(id -> recorded.add(formula + " " + id)));

        assertThat(recorded).hasSize(356);
        assertThat(asked).doesNotContainAnyElementsOf(listed).hasSizeGreaterThanOrEqualTo(150);
        Set<String> both = new TreeSet<>(asked);
        both.addAll(listed);
        assertThat(both).isEqualTo(recorded);
    }

    @Test
    void the_page_shows_what_is_asked() throws IOException {
        String page = page();
        if ("record".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() throws IOException {
        Map<String, VectorFormula> formulas = new TreeMap<>();
        VectorFormula.all().forEach(formula -> formulas.put(formula.name(), formula));
        StringBuilder rows = new StringBuilder();
        int asked = 0;
        for (String name : VectorList.recorded().keySet()) {
            VectorFormula formula = formulas.get(name);
            if (formula != null) {
                Set<String> ids = ids(formula);
                asked += ids.size();
                rows.append(row(formula, ids.size()));
            }
        }
        int rest = 0;
        StringBuilder others = new StringBuilder();
        for (Rest one : VectorList.rest()) {
            rest += one.ids().size();
            others.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %d | %s |\n",
                    one.formula(),
                    one.ids().size(),
                    one.reason()));
        }
        return String.format(Locale.ROOT, """
                # Figures of venues

                Made by a test from `policies/src/test/resources/vectors`; do not edit it.

                Of %d figures from exchanges' documents, live recordings and upstream tests, %d are asked of policies and %d are
                not. For each formula there is a policy that states the venue's rules, and tables with the inputs, the recorded
                outputs, their tolerance and where they were read. An account, and for some a request, is made from the inputs; the
                policy is asked through Drools and through the reference interpreter, which must print the same; and the field of
                the printed answer is compared. Figures that are known to be wrong in their source must not agree.

                ## Asked

                | formula | cases | convention | field |
                |---|---:|---|---|
                %s
                ## Not asked

                | formula | cases | why |
                |---|---:|---|
                %s""", asked + rest, asked, rest, rows, others);
    }

    private static Set<String> ids(VectorFormula formula) {
        return formula.cases().stream().map(VectorCase::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String row(VectorFormula formula, int cases) throws IOException {
        Matcher title = TITLE.matcher(Files.readString(formula.folder().resolve("policy.margin")));
        assertThat(title.find()).as(formula.name()).isTrue();
        return String.format(
                Locale.ROOT,
                "| `%s` | %d | [%s](../policies/src/test/resources/vectors/%s/policy.margin) | %s |\n",
                formula.name(),
                cases,
                title.group(1),
                formula.name(),
                fields(formula));
    }

    /** The fields read, without the place in a list. */
    private static String fields(VectorFormula formula) {
        List<String> fields = formula.cases().stream()
                .map(row -> row.expected().keySet())
                .flatMap(Collection::stream)
                .flatMap(output -> FIELD.matcher(output.field()).results())
                .map(found ->
                        found.group(1).substring(1).replaceAll("\\[[^].]+]", "").replaceAll("\\.(left|right)$", ""))
                .distinct()
                .toList();
        return new ArrayList<>(fields).stream().map(field -> "`" + field + "`").collect(Collectors.joining(", "));
    }
}
