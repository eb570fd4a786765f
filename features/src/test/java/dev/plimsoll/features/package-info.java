/** Runs the features on both evaluators. */
@NullMarked
package dev.plimsoll.features;

import org.jspecify.annotations.NullMarked;
