package dev.plimsoll.model;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A policy whose names, types and laws have been checked.
 *
 * @param sha256 over policy, includes and tables, in lower-case hexadecimal
 * @param freshFor how old a mark price may be
 * @param instruments by symbol
 * @param attributes the whole vocabulary of this policy: the schema's, its own attributes, its settings
 * @param settings those of the attributes that are settings
 * @param lets for messages and explanations
 * @param rules all rules, built-in checks last; each at the place of its index
 */
public record CheckedPolicy(
        String name,
        String version,
        Optional<String> title,
        String sha256,
        Settlement settlement,
        List<MarginMode> modes,
        Optional<Duration> freshFor,
        Optional<Dates> effective,
        SortedMap<String, Instrument> instruments,
        SortedMap<String, BracketTable> tables,
        SortedMap<String, SortedSet<String>> groups,
        List<Attribute> attributes,
        List<Attribute> settings,
        SortedMap<String, Formula> lets,
        List<Action> actions,
        List<Rule> rules) {
    public CheckedPolicy {
        modes = List.copyOf(modes);
        instruments = Collections.unmodifiableSortedMap(new TreeMap<>(instruments));
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        attributes = List.copyOf(attributes);
        settings = List.copyOf(settings);
        lets = Collections.unmodifiableSortedMap(new TreeMap<>(lets));
        actions = List.copyOf(actions);
        rules = List.copyOf(rules);
    }
}
