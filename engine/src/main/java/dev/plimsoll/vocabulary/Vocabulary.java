package dev.plimsoll.vocabulary;

import dev.plimsoll.type.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a policy may name: the schema of the language, and for one policy also its own attributes and settings. The
 * only source of this list: the checker, the documentation, completion and the engines look here.
 */
public final class Vocabulary {
    private static final Vocabulary LANGUAGE = new Vocabulary(Schema.ALL, Action.ALL, Map.of());

    private final List<Attribute> attributes;
    private final Map<Subject, Map<String, Attribute>> bySubject = new EnumMap<>(Subject.class);
    private final List<Action> actions;
    private final Map<Action, Set<String>> carried = new HashMap<>();
    private final Map<Action, Attribute> settings;

    private Vocabulary(List<Attribute> attributes, List<Action> actions, Map<Action, Attribute> settings) {
        this.attributes = List.copyOf(attributes);
        this.actions = List.copyOf(actions);
        this.settings = settings;
        for (Attribute attribute : attributes) {
            bySubject
                    .computeIfAbsent(attribute.subject(), subject -> new LinkedHashMap<>())
                    .put(attribute.name(), attribute);
        }
        for (Action action : actions) {
            Attribute setting = settings.get(action);
            carried.put(
                    action,
                    Collections.unmodifiableSet(
                            new LinkedHashSet<>(setting == null ? Carriage.of(action) : Carriage.ofSetting(setting))));
        }
    }

    /** That of the language, without anything of a policy. */
    public static Vocabulary language() {
        return LANGUAGE;
    }

    /**
     * This vocabulary and what a policy declares. Each setting also adds the action {@code set_NAME}, as a value of
     * {@code request.action} too, whose request carries {@code new_NAME} of the setting's type.
     *
     * @param own attributes with origin OWN
     * @param declared attributes with origin SETTING, of the account or of positions
     */
    public Vocabulary with(List<Attribute> own, List<Attribute> declared) {
        List<Action> allActions = new ArrayList<>(actions);
        Map<Action, Attribute> allSettings = new TreeMap<>(settings);
        List<Attribute> added = new ArrayList<>(own);
        for (Attribute setting : declared) {
            Action action = Action.set(setting.name());
            allActions.add(action);
            allSettings.put(action, setting);
            added.add(setting);
            added.add(new Attribute(
                    Subject.REQUEST,
                    newOf(setting.name()),
                    setting.type(),
                    false,
                    Attribute.Origin.SETTING,
                    Optional.empty(),
                    "What " + setting.path() + " is to become."));
        }
        List<Attribute> all = new ArrayList<>();
        for (Attribute attribute : attributes) {
            boolean isAction =
                    attribute.subject() == Subject.REQUEST && attribute.name().equals("action");
            all.add(isAction && !declared.isEmpty() ? withType(attribute, Choices.actions(allActions)) : attribute);
        }
        all.addAll(added);
        return new Vocabulary(all, allActions, allSettings);
    }

    /** All attributes, by subject in the order of the reference, those of a policy last. */
    public List<Attribute> attributes() {
        return attributes;
    }

    public List<Attribute> attributesOf(Subject subject) {
        return List.copyOf(bySubject.getOrDefault(subject, Map.of()).values());
    }

    public Optional<Attribute> attribute(Subject subject, String name) {
        return Optional.ofNullable(bySubject.getOrDefault(subject, Map.of()).get(name));
    }

    /**
     * An attribute that is known to exist.
     *
     * @throws IllegalArgumentException if there is none: a mistake of ours
     */
    public Attribute the(Subject subject, String name) {
        return attribute(subject, name)
                .orElseThrow(() -> new IllegalArgumentException("no attribute " + subject.word() + "." + name));
    }

    /** The actions, those of settings last. */
    public List<Action> actions() {
        return actions;
    }

    public Optional<Action> action(String word) {
        for (Action action : actions) {
            if (action.word().equals(word)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** The names of the request's attributes that requests of an action carry, given or filled in. */
    public Set<String> carried(Action action) {
        return carried.getOrDefault(action, Set.of());
    }

    /** Whether requests of an action carry an attribute of the request. */
    public boolean carries(Action action, String name) {
        return carried(action).contains(name);
    }

    /** The setting that an action {@code set_NAME} sets. */
    public Optional<Attribute> settingOf(Action action) {
        return Optional.ofNullable(settings.get(action));
    }

    /** {@code new_NAME}: what a request to set NAME carries. */
    public static String newOf(String setting) {
        return "new_" + setting;
    }

    /** What a built-in check of that name looks at: a truth of the request that policies cannot name. */
    public static Attribute check(String name) {
        return new Attribute(
                Subject.REQUEST,
                name,
                Type.TRUTH,
                false,
                Attribute.Origin.CHECK,
                Optional.empty(),
                "Whether the built-in check " + name + " refuses the request.");
    }

    private static Attribute withType(Attribute attribute, Type type) {
        return new Attribute(
                attribute.subject(),
                attribute.name(),
                type,
                attribute.optional(),
                attribute.origin(),
                attribute.fallback(),
                attribute.doc());
    }
}
