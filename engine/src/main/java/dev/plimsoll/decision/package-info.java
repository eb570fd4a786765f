/** What the engine answers: decisions, assessments, findings, explanations. */
@NullMarked
package dev.plimsoll.decision;

import org.jspecify.annotations.NullMarked;
