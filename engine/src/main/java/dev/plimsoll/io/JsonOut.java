package dev.plimsoll.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes JSON in a given order: the same values give the same bytes. Decimals are texts in plain form without trailing
 * zeros; a key whose value is absent is left out.
 */
public final class JsonOut {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator generator;

    private JsonOut(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Something that writes and may fail; in memory it does not. */
    private interface Write {
        void run() throws IOException;
    }

    /** One object on one line, without a line break at its end. */
    static String line(Consumer<JsonOut> content) {
        return write(content, false);
    }

    /** One object, indented by two blanks, with a line break at its end. */
    static String page(Consumer<JsonOut> content) {
        return write(content, true) + "\n";
    }

    private static String write(Consumer<JsonOut> content, boolean indented) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            if (indented) {
                generator.setPrettyPrinter(printer());
            }
            generator.writeStartObject();
            content.accept(new JsonOut(generator));
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("to memory", e);
        }
        return text.toString();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return printer;
    }

    private JsonOut with(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException("to memory", e);
        }
        return this;
    }

    public JsonOut text(String key, String value) {
        return with(() -> generator.writeStringField(key, value));
    }

    public JsonOut text(String key, Optional<String> value) {
        value.ifPresent(text -> text(key, text));
        return this;
    }

    /** Left out where it is empty. */
    JsonOut textUnlessEmpty(String key, String value) {
        return value.isEmpty() ? this : text(key, value);
    }

    JsonOut decimal(String key, BigDecimal value) {
        return text(key, plain(value));
    }

    /** Left out where there is none. */
    public JsonOut decimal(String key, Optional<BigDecimal> value) {
        value.ifPresent(number -> decimal(key, number));
        return this;
    }

    /** A decimal that is read again as a number, not as a text. */
    JsonOut bareDecimal(String key, BigDecimal value) {
        return with(() -> {
            generator.writeFieldName(key);
            generator.writeNumber(plain(value));
        });
    }

    public JsonOut count(String key, long value) {
        return with(() -> generator.writeNumberField(key, value));
    }

    public JsonOut truth(String key, boolean value) {
        return with(() -> generator.writeBooleanField(key, value));
    }

    public JsonOut object(String key, Consumer<JsonOut> content) {
        with(() -> generator.writeObjectFieldStart(key));
        content.accept(this);
        return with(generator::writeEndObject);
    }

    /** An object of texts, in the order of the map. */
    JsonOut texts(String key, Map<String, String> values) {
        return object(key, out -> values.forEach(out::text));
    }

    JsonOut decimals(String key, Map<String, BigDecimal> values) {
        return object(key, out -> values.forEach(out::decimal));
    }

    /** A list of texts. */
    public JsonOut list(String key, Collection<String> values) {
        return with(() -> {
            generator.writeArrayFieldStart(key);
            for (String value : values) {
                generator.writeString(value);
            }
            generator.writeEndArray();
        });
    }

    /** A list of objects. */
    public <T> JsonOut objects(String key, Collection<T> values, java.util.function.BiConsumer<JsonOut, T> content) {
        return with(() -> {
            generator.writeArrayFieldStart(key);
            for (T value : values) {
                generator.writeStartObject();
                content.accept(this, value);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        });
    }

    /** As {@link #objects}, left out where there are none. */
    public <T> JsonOut objectsUnlessNone(
            String key, Collection<T> values, java.util.function.BiConsumer<JsonOut, T> content) {
        return values.isEmpty() ? this : objects(key, values, content);
    }

    /** Plain form: no exponent, no trailing zeros, no minus before 0. */
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
