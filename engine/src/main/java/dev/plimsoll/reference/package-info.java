/** The reference interpreter: a tree walk over the checked model, the oracle for the Drools evaluator. */
@NullMarked
package dev.plimsoll.reference;

import org.jspecify.annotations.NullMarked;
