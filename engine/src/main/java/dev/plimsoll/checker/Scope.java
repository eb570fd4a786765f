package dev.plimsoll.checker;

import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Subject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What names mean in an expression.
 *
 * @param topic where it stands, for messages: {@code a rule on requests}
 * @param subject what it is about
 * @param bareNames whether bare names are the subject's attributes; not in named expressions, where every name is dotted
 * @param dotted the subjects that a path may begin with
 * @param request whether {@code after.} has a meaning
 * @param after whether it is the expansion of {@code after.NAME}
 * @param liquidation whether {@code loss} and {@code fee} have a meaning
 * @param instruments the dimension of each subject's instrument
 * @param assets the dimension of each subject's asset
 * @param poolSettled subjects that settle in the currency of the pool that the rule is about
 * @param words further bare names: {@code cap} and {@code floor} in messages
 * @param depth how many quantifiers stand around it
 */
record Scope(
        String topic,
        Subject subject,
        boolean bareNames,
        Set<Subject> dotted,
        boolean request,
        boolean after,
        boolean liquidation,
        Map<Subject, String> instruments,
        Map<Subject, String> assets,
        Set<Subject> poolSettled,
        Map<String, Typed> words,
        int depth) {

    /** The dimension of the subject's own instrument, and of what there is one of: the pool, the request's asset. */
    static final String INSTRUMENT = "instrument";

    static final String ASSET = "asset";

    /** Whose attributes bare names are. */
    Optional<Subject> bare() {
        return bareNames ? Optional.of(subject) : Optional.empty();
    }

    /** With further bare names. */
    Scope withWords(Map<String, Typed> more) {
        Map<String, Typed> all = new LinkedHashMap<>(words);
        all.putAll(more);
        return new Scope(
                topic,
                subject,
                bareNames,
                dotted,
                request,
                after,
                liquidation,
                instruments,
                assets,
                poolSettled,
                all,
                depth);
    }

    /** With other dimensions for the instruments. */
    Scope withInstruments(Map<Subject, String> others) {
        return new Scope(
                topic,
                subject,
                bareNames,
                dotted,
                request,
                after,
                liquidation,
                others,
                assets,
                poolSettled,
                words,
                depth);
    }

    /** The state once the request is carried out. */
    Scope afterwards() {
        return new Scope(
                topic,
                subject,
                bareNames,
                dotted,
                request,
                true,
                liquidation,
                instruments,
                assets,
                poolSettled,
                words,
                depth);
    }

    /** Inside a named expression: no bare names. */
    Scope dottedOnly() {
        return new Scope(
                topic,
                subject,
                false,
                dotted,
                request,
                after,
                false,
                instruments,
                assets,
                poolSettled,
                Map.of(),
                depth);
    }

    /** Whether a table's row can be found: the subject has an instrument. */
    boolean hasInstrument() {
        return instruments.containsKey(Subject.INSTRUMENT);
    }

    /** The dimension that an element of a quantifier here has for its instrument: a new one, or the rule's own. */
    String elementDimension() {
        boolean same = subject == Subject.INSTRUMENT && depth == 0;
        return same ? INSTRUMENT : INSTRUMENT + (depth + 1);
    }

    String elementAssets() {
        return ASSET + (depth + 1);
    }

    /** Inside {@code where}: bare names and the element's prefix mean the element. */
    Scope element(Collection collection, String dimension) {
        Subject element = collection.element();
        Set<Subject> visible = EnumSet.copyOf(dotted);
        visible.add(element);
        Map<Subject, String> itsInstruments = new EnumMap<>(Subject.class);
        itsInstruments.putAll(instruments);
        Map<Subject, String> itsAssets = new EnumMap<>(Subject.class);
        itsAssets.putAll(assets);
        Set<Subject> itsPoolSettled = EnumSet.noneOf(Subject.class);
        itsPoolSettled.addAll(poolSettled);
        if (element == Subject.BALANCE) {
            itsInstruments.remove(Subject.INSTRUMENT);
            itsInstruments.remove(Subject.MARKET);
            visible.remove(Subject.INSTRUMENT);
            visible.remove(Subject.MARKET);
            itsAssets.put(element, elementAssets());
        } else {
            itsInstruments.put(element, dimension);
            itsInstruments.put(Subject.INSTRUMENT, dimension);
            itsInstruments.put(Subject.MARKET, dimension);
            visible.add(Subject.INSTRUMENT);
            visible.add(Subject.MARKET);
            if (subject == Subject.CROSS) {
                itsPoolSettled.add(element);
            } else {
                itsPoolSettled.remove(element);
            }
        }
        return new Scope(
                topic,
                element,
                true,
                visible,
                request,
                after,
                false,
                itsInstruments,
                itsAssets,
                itsPoolSettled,
                Map.of(),
                depth + 1);
    }
}
