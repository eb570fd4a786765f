/** Sessions: the policy evaluator that asks Drools. */
@NullMarked
package dev.plimsoll.runtime;

import org.jspecify.annotations.NullMarked;
