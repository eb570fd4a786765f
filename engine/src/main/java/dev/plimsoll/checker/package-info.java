/** From the statements of a policy to its checked model: names resolved, types and units checked, rules composed. */
@NullMarked
package dev.plimsoll.checker;

import org.jspecify.annotations.NullMarked;
