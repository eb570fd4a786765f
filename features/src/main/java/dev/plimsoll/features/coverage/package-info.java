/** What of a policy its features touch: rules, sides of comparisons, rows of tables; and scenarios for what they do not. */
@NullMarked
package dev.plimsoll.features.coverage;

import org.jspecify.annotations.NullMarked;
