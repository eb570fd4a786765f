/** The checked model of a policy: names resolved, types checked, overrides and lets expanded; and what a formula is evaluated in. */
@NullMarked
package dev.plimsoll.model;

import org.jspecify.annotations.NullMarked;
