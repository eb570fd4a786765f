package dev.plimsoll.features.steps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What may stand for a parameter of a step: shown with the list of steps and where a step is not found. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shape {
    /** One sentence. */
    String value();

    String example();
}
