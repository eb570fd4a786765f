package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.TypeName;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code attribute} and {@code setting} statements of a policy. */
final class DeclaredData {
    private static final Set<Subject> WITH_ATTRIBUTES = EnumSet.of(
            Subject.ACCOUNT, Subject.POSITION, Subject.ORDER, Subject.BALANCE, Subject.INSTRUMENT, Subject.MARKET);
    private static final Set<Subject> WITH_SETTINGS = EnumSet.of(Subject.ACCOUNT, Subject.POSITION);

    private final Problems problems;
    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Map<String, Name> settings = new LinkedHashMap<>();
    private final Set<String> broken = new LinkedHashSet<>();

    DeclaredData(Problems problems) {
        this.problems = problems;
    }

    /** An attribute without its fallback yet. */
    private record Declared(Attribute attribute, Name path, Optional<Expression> fallback) {}

    void read(Declaration.Attribute statement) {
        declare(statement.path(), statement.type(), statement.optional(), statement.fallback(), Attribute.Origin.OWN);
    }

    void read(Declaration.Setting statement) {
        declare(statement.path(), statement.type(), false, statement.fallback(), Attribute.Origin.SETTING);
    }

    private void declare(
            Name path, TypeName type, boolean optional, Optional<Expression> fallback, Attribute.Origin origin) {
        boolean setting = origin == Attribute.Origin.SETTING;
        Optional<Subject> subject = subject(path, setting);
        String name = path.text().substring(path.text().indexOf('.') + 1);
        if (subject.isEmpty() || isTaken(path, subject.get(), name, setting) || isRepeated(path, name, setting)) {
            broken.add(path.text());
            return;
        }
        Optional<Type> resolved = new TypeNames(problems).resolve(type, subject.get());
        if (resolved.isEmpty()) {
            broken.add(path.text());
            return;
        }
        String doc = setting ? "A choice of the account." : "Data of the policy's own.";
        Attribute attribute =
                new Attribute(subject.get(), name, resolved.get(), optional, origin, Optional.empty(), doc);
        declared.put(path.text(), new Declared(attribute, path, fallback));
        if (setting) {
            settings.put(name, path);
        }
    }

    private Optional<Subject> subject(Name path, boolean setting) {
        Set<Subject> allowed = setting ? WITH_SETTINGS : WITH_ATTRIBUTES;
        List<String> words = allowed.stream().map(Subject::word).toList();
        String[] parts = path.text().split("\\.", -1);
        if (parts.length != 2) {
            problems.report(
                    NameCode.BAD_PATH,
                    path.span(),
                    "`" + path.text() + "` does not say whose " + (setting ? "setting" : "attribute") + " it is",
                    "write it as `account." + parts[parts.length - 1] + "`");
            return Optional.empty();
        }
        Optional<Subject> subject =
                allowed.stream().filter(known -> known.word().equals(parts[0])).findFirst();
        if (subject.isEmpty()) {
            problems.unknown(
                    NameCode.BAD_PATH,
                    path.span(),
                    "`" + parts[0] + "` carries no " + (setting ? "settings" : "attributes") + " of a policy",
                    parts[0],
                    words);
        }
        return subject;
    }

    private boolean isTaken(Name path, Subject subject, String name, boolean setting) {
        Vocabulary language = Vocabulary.language();
        Optional<Attribute> taken = setting
                ? language.attributes().stream()
                        .filter(attribute -> attribute.name().equals(name))
                        .findFirst()
                : language.attribute(subject, name);
        taken.ifPresent(attribute -> problems.report(
                NameCode.TAKEN_NAME,
                path.span(),
                "`" + (setting ? name : path.text()) + "` is an attribute of the language",
                "choose another name"));
        return taken.isPresent();
    }

    private boolean isRepeated(Name path, String name, boolean setting) {
        Declared before = declared.get(path.text());
        Name first = before != null ? before.path() : setting ? settings.get(name) : null;
        if (first == null) {
            return false;
        }
        problems.report(Diagnostic.of(NameCode.DUPLICATE_NAME, path.span(), "`" + name + "` is declared twice")
                .withRelated(first.span(), "first declared here")
                .withHelp("remove one of them, or give it another name"));
        return true;
    }

    /** Paths that are declared and have errors. */
    Set<String> broken() {
        return broken;
    }

    /** The vocabulary with what was declared, without fallbacks. */
    Vocabulary vocabulary() {
        return Vocabulary.language().with(attributes(Attribute.Origin.OWN), attributes(Attribute.Origin.SETTING));
    }

    private List<Attribute> attributes(Attribute.Origin origin) {
        return declared.values().stream()
                .map(Declared::attribute)
                .filter(attribute -> attribute.origin() == origin)
                .toList();
    }

    /** The vocabulary with the fallbacks, which may name instruments. */
    Vocabulary vocabulary(Environment environment) {
        List<Attribute> own = new ArrayList<>();
        List<Attribute> chosen = new ArrayList<>();
        for (Declared data : declared.values()) {
            Attribute attribute = new Fallbacks(environment, problems).with(data.attribute(), data.fallback());
            (attribute.origin() == Attribute.Origin.OWN ? own : chosen).add(attribute);
        }
        return Vocabulary.language().with(own, chosen);
    }
}
