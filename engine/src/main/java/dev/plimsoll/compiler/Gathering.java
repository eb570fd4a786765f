package dev.plimsoll.compiler;

import dev.plimsoll.checker.table.Statements;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Files;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.PolicyFile;
import dev.plimsoll.syntax.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a policy's file, those that it includes, and the data files that they name. */
final class Gathering {
    /** How deep files may include one another. */
    static final int DEEPEST = 8;

    /** How many files a policy may consist of, and how often it may name one. */
    static final int MOST_FILES = 1_000;

    /** How many characters all of a policy's text may have. */
    static final int MOST_TEXT = 1 << 20;

    /** How many characters all its data files may have. */
    static final int MOST_DATA = 16 << 20;

    /** How many characters may be read where one file is named in several ways. */
    private static final int MOST_READ = 4 * MOST_DATA;

    private final Files files;
    private final Function<Source, Outcome<Node>> documents;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<PolicyFile> read = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private final Map<Span, Node> trees = new LinkedHashMap<>();
    private final Set<String> unread = new LinkedHashSet<>();
    /** All sources in the order in which they are first named, by name. */
    private final Map<String, Source> sources = new LinkedHashMap<>();

    private final Map<String, Optional<Node>> roots = new LinkedHashMap<>();
    /** The files that are being read, the policy's own first. */
    private final Deque<String> open = new ArrayDeque<>();

    /** What came of each name in each file. */
    private final Map<String, Files.Reading> readings = new LinkedHashMap<>();

    private boolean complete = true;
    /** Whether a limit is reached: nothing more is read. */
    private boolean full;

    private int textSize;
    private int dataSize;
    private int readSize;
    private int named;

    Gathering(Files files, Function<Source, Outcome<Node>> documents) {
        this.files = files;
        this.documents = documents;
    }

    /**
     * What was read.
     *
     * @param files the policy's own first
     * @param sources all that was read, in the order in which it is first named
     */
    record Gathered(
            List<PolicyFile> files, Statements statements, List<Source> sources, List<Diagnostic> diagnostics) {}

    Gathered gather(ParsedSource policy) {
        Source source = policy.source();
        textSize = source.text().length();
        sources.put(source.name(), source);
        statements(policy);
        return new Gathered(
                List.copyOf(read),
                new Statements(declarations, trees, unread, complete),
                List.copyOf(sources.values()),
                diagnostics);
    }

    private void statements(ParsedSource source) {
        open.addLast(source.source().name());
        Outcome<PolicyFile> parsed = source.outcome();
        diagnostics.addAll(parsed.diagnostics());
        complete &= parsed.value().isPresent();
        if (parsed.value().isPresent()) {
            PolicyFile file = parsed.value().get();
            read.add(file);
            unread.addAll(file.unread());
            complete &= !file.unread().contains("include");
            file.declarations().forEach(this::statement);
        }
        open.removeLast();
    }

    private void statement(Declaration declaration) {
        if (declaration instanceof Declaration.Include include) {
            include(include.path());
        } else if (declaration instanceof Declaration.PolicyHeader header && open.size() > 1) {
            Span place = new Span(
                    header.span().source(),
                    header.span().start(),
                    header.name().span().end());
            diagnostics.add(
                    Diagnostic.of(NameCode.HEADER_IN_INCLUDE, place, "an included file with a `policy` statement")
                            .withNote("included through " + String.join(" → ", open))
                            .withHelp("move what both policies share into a file without one, and include that"));
        } else {
            declarations.add(declaration);
            if (declaration instanceof Declaration.InstrumentsFrom from) {
                document(from.path());
            } else if (declaration instanceof Declaration.TiersFrom from) {
                document(from.path());
            }
        }
    }

    private void include(Text path) {
        if (full) {
            return;
        }
        if (open.size() > DEEPEST) {
            limit(path, "files include one another more than " + DEEPEST + " deep", String.join(" → ", open));
            return;
        }
        Optional<Source> found = find(path);
        if (found.isEmpty()) {
            complete = false;
            return;
        }
        Source source = found.get();
        if (open.contains(source.name())) {
            cycle(path, source.name());
        } else if (!sources.containsKey(source.name()) && fits(path, source)) {
            sources.put(source.name(), source);
            statements(ParsedSource.of(source));
        }
    }

    private boolean fits(Text path, Source source) {
        textSize += source.text().length();
        if (textSize > MOST_TEXT) {
            limit(path, "the policy's files together have more than " + MOST_TEXT + " characters", "");
            return false;
        }
        if (sources.size() >= MOST_FILES) {
            limit(path, "the policy consists of more than " + MOST_FILES + " files", "");
            return false;
        }
        return true;
    }

    private void cycle(Text path, String name) {
        List<String> chain = new ArrayList<>(open);
        List<String> ring = new ArrayList<>(chain.subList(chain.indexOf(name), chain.size()));
        ring.add(name);
        diagnostics.add(Diagnostic.of(NameCode.INCLUDE_CYCLE, path.span(), "`" + name + "` includes itself")
                .withNote(String.join(" → ", ring))
                .withHelp("take one of the includes out"));
    }

    private void document(Text path) {
        Optional<Source> found = find(path);
        if (found.isEmpty()) {
            return;
        }
        Source source = found.get();
        Optional<Node> root = roots.get(source.name());
        if (root == null) {
            root = tree(path, source);
            roots.put(source.name(), root);
        }
        root.ifPresent(node -> trees.put(path.span(), node));
    }

    private Optional<Node> tree(Text path, Source source) {
        dataSize += source.text().length();
        if (dataSize > MOST_DATA) {
            limit(path, "the policy's data files together have more than " + MOST_DATA + " characters", "");
            return Optional.empty();
        }
        sources.putIfAbsent(source.name(), source);
        Outcome<Node> read = documents.apply(source);
        diagnostics.addAll(read.diagnostics());
        return read.isClean() ? read.value() : Optional.empty();
    }

    private void limit(Text path, String message, String chain) {
        complete = false;
        full = true;
        Diagnostic limit = Diagnostic.of(NameCode.INCLUDE_LIMIT, path.span(), message);
        diagnostics.add(
                (chain.isEmpty() ? limit : limit.withNote(chain)).withHelp("split the policy, or make it smaller"));
    }

    private Optional<Source> find(Text path) {
        if (full) {
            return Optional.empty();
        }
        if (++named > MOST_FILES) {
            limit(path, "the policy names files more than " + MOST_FILES + " times", "");
            return Optional.empty();
        }
        String from = path.span().source().name();
        Files.Reading reading = readings.computeIfAbsent(from + "\n" + path.value(), unread -> read(from, path));
        if (full) {
            return Optional.empty();
        }
        if (reading instanceof Files.Reading.Found found) {
            return Optional.of(found.source());
        }
        diagnostics.add(Refusals.of(path, (Files.Reading.Refused) reading));
        return Optional.empty();
    }

    private Files.Reading read(String from, Text path) {
        Files.Reading reading = files.read(from, path.value());
        if (reading instanceof Files.Reading.Found found) {
            readSize += found.source().text().length();
            if (readSize > MOST_READ) {
                limit(path, "the policy's files are read more than once, " + MOST_READ + " characters and more", "");
            }
        }
        return reading;
    }
}
