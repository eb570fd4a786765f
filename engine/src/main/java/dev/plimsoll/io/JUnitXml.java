package dev.plimsoll.io;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.source.Characters;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A check as a JUnit report, which build servers show: one test suite, one test case a file. A file fails by its
 * diagnostics at the fail level; the others are its output. Times are 0, so that the same check gives the same bytes.
 */
public final class JUnitXml {
    private static final String SUITE = "plimsoll check";

    private final XMLStreamWriter xml;
    private final Predicate<Diagnostic> fails;
    private final Set<Diagnostic> shown;

    private JUnitXml(XMLStreamWriter xml, Predicate<Diagnostic> fails, List<Diagnostic> shown) {
        this.xml = xml;
        this.fails = fails;
        this.shown = new LinkedHashSet<>(shown);
    }

    /**
     * Writes a report.
     *
     * @param files the names of all files that were checked
     * @param all all diagnostics: those beyond the ones shown still make their files fail
     * @param shown those that are printed
     * @param fails whether a diagnostic is at the fail level
     */
    public static String check(
            List<String> files, List<Diagnostic> all, List<Diagnostic> shown, Predicate<Diagnostic> fails) {
        Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
        files.forEach(file -> byFile.put(file, new ArrayList<>()));
        all.forEach(
                diagnostic -> byFile.computeIfAbsent(diagnostic.span().source().name(), file -> new ArrayList<>())
                        .add(diagnostic));
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitXml(xml, fails, shown).suite(byFile);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("to memory", e);
        }
        return text.append('\n').toString();
    }

    private void suite(Map<String, List<Diagnostic>> byFile) throws XMLStreamException {
        long failed = byFile.values().stream()
                .filter(list -> list.stream().anyMatch(fails))
                .count();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", SUITE);
        xml.writeAttribute("tests", String.valueOf(byFile.size()));
        xml.writeAttribute("failures", String.valueOf(failed));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        xml.writeAttribute("time", "0");
        for (Map.Entry<String, List<Diagnostic>> file : byFile.entrySet()) {
            testCase(file.getKey(), file.getValue());
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void testCase(String file, List<Diagnostic> diagnostics) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        boolean empty = diagnostics.isEmpty();
        if (empty) {
            xml.writeEmptyElement("testcase");
        } else {
            xml.writeStartElement("testcase");
        }
        xml.writeAttribute("classname", SUITE);
        xml.writeAttribute("name", Characters.visible(file));
        xml.writeAttribute("time", "0");
        if (!empty) {
            failure(diagnostics.stream().filter(fails).toList());
            output(diagnostics.stream().filter(fails.negate()).toList());
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
        }
    }

    /** One failure a file: most readers show only the first one. */
    private void failure(List<Diagnostic> failures) throws XMLStreamException {
        if (failures.isEmpty()) {
            return;
        }
        Diagnostic first = failures.get(0);
        int more = failures.size() - 1;
        xml.writeCharacters("\n    ");
        xml.writeStartElement("failure");
        xml.writeAttribute(
                "message",
                Characters.visible(first.span() + ": " + first.message())
                        + (more == 0 ? "" : " (and " + more + " more)"));
        xml.writeAttribute("type", first.code().code());
        xml.writeCharacters(rendered(failures));
        xml.writeEndElement();
    }

    private void output(List<Diagnostic> others) throws XMLStreamException {
        if (others.stream().anyMatch(shown::contains)) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("system-out");
            xml.writeCharacters(rendered(others));
            xml.writeEndElement();
        }
    }

    private String rendered(List<Diagnostic> diagnostics) {
        List<Diagnostic> printed = diagnostics.stream().filter(shown::contains).toList();
        int left = diagnostics.size() - printed.size();
        String text = DiagnosticRenderer.text(false).render(printed);
        return left == 0 ? text : text + left + " more; show them with `--max-errors`\n";
    }
}
