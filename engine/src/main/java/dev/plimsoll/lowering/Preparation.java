package dev.plimsoll.lowering;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;

import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/** One rule of the shape that policies have, on a fact that it never fires for: building it loads what theirs need. */
public final class Preparation {
    /** A fact that passes the index, and not the condition. */
    public static final String FACT = "fact";

    private Preparation() {}

    public static Model model() {
        Variable<String> fact = declarationOf(String.class, "fact");
        ModelImpl model = new ModelImpl();
        model.addRule(PatternDSL.rule("preparation", "never")
                .build(
                        pattern(fact)
                                .expr(
                                        "fact",
                                        FACT::equals,
                                        alphaIndexedBy(String.class, ConstraintType.EQUAL, 0, text -> text, FACT))
                                .expr("none", String::isEmpty),
                        on(fact).execute(text -> {})));
        return model;
    }
}
