package dev.plimsoll.features.steps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a step means: the only source of the list that the command and the documentation show. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Meaning {
    /** One sentence. */
    String value();

    /** A line of a feature that uses it, with its keyword. */
    String example();

    /** The columns that the table below the step may have; none for a step without a table. */
    String[] columns() default {};
}
