package dev.plimsoll.model;

/** One method a formula; no defaults, so that a new one does not compile until every pass knows it. */
public interface FormulaVisitor<R> {
    R constant(Formula.Constant formula);

    R read(Formula.Read formula);

    R lookup(Formula.Lookup formula);

    R logical(Formula.Logical formula);

    R not(Formula.Not formula);

    R comparison(Formula.Comparison formula);

    R between(Formula.Between formula);

    R inGroup(Formula.InGroup formula);

    R oneOf(Formula.OneOf formula);

    R isMissing(Formula.IsMissing formula);

    R arithmetic(Formula.Arithmetic formula);

    R negation(Formula.Negation formula);

    R conditional(Formula.Conditional formula);

    R extreme(Formula.Extreme formula);

    R absolute(Formula.Absolute formula);

    R rounding(Formula.Rounding formula);

    R valueIn(Formula.ValueIn formula);

    R quantifier(Formula.Quantifier formula);

    R count(Formula.Count formula);

    R aggregate(Formula.Aggregate formula);

    R inEffect(Formula.InEffect formula);
}
