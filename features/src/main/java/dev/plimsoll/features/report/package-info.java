/** Results of features for people and for tools. */
@NullMarked
package dev.plimsoll.features.report;

import org.jspecify.annotations.NullMarked;
