/** Scenarios for what features do not reach of a policy: just below, at and just above each boundary. */
@NullMarked
package dev.plimsoll.features.suggestion;

import org.jspecify.annotations.NullMarked;
