/** The semantic checks, one class each: what rules must not say, alone or together. */
@NullMarked
package dev.plimsoll.checker.rule;

import org.jspecify.annotations.NullMarked;
