/** What features reach of a small policy. */
@NullMarked
package dev.plimsoll.features.report;

import org.jspecify.annotations.NullMarked;
