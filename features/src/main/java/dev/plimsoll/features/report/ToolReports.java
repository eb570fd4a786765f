package dev.plimsoll.features.report;

import io.cucumber.htmlformatter.MessagesToHtmlWriter;
import io.cucumber.junitxmlformatter.MessagesToJunitXmlWriter;
import io.cucumber.messages.ndjson.Serializer;
import io.cucumber.messages.types.Envelope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reports in the forms of other tools: Cucumber's messages, its page, and what build servers read. */
public final class ToolReports {
    private static final Serializer SERIALIZER = new Serializer();

    private ToolReports() {}

    /** Something that takes messages. */
    private interface Writer extends AutoCloseable {
        void write(Envelope message) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Opens a writer of a report. */
    private interface Opening {
        Writer open(ByteArrayOutputStream out) throws IOException;
    }

    /** Cucumber messages, one a line. */
    public static String messages(SpecReport report) {
        StringWriter out = new StringWriter();
        try {
            for (Envelope message : Messages.of(report)) {
                SERIALIZER.writeValue(out, message);
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("to memory", e);
        }
        return out.toString();
    }

    /** A page for a browser, complete in itself. */
    public static String html(SpecReport report) {
        return written(report, out -> {
            MessagesToHtmlWriter writer = MessagesToHtmlWriter.builder(SERIALIZER::writeValue)
                    .title("Plimsoll specs")
                    .build(out);
            return new Writer() {
                @Override
                public void write(Envelope message) throws IOException {
                    writer.write(message);
                }

                @Override
                public void close() throws IOException {
                    writer.close();
                }
            };
        });
    }

    /** JUnit's XML. */
    public static String junit(SpecReport report) {
        return written(report, out -> {
            MessagesToJunitXmlWriter writer = MessagesToJunitXmlWriter.builder()
                    .testSuiteName("plimsoll spec")
                    .build(out);
            return new Writer() {
                @Override
                public void write(Envelope message) throws IOException {
                    writer.write(message);
                }

                @Override
                public void close() throws IOException {
                    writer.close();
                }
            };
        });
    }

    private static String written(SpecReport report, Opening opening) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Writer writer = opening.open(out)) {
            for (Envelope message : Messages.of(report)) {
                writer.write(message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("to memory", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
