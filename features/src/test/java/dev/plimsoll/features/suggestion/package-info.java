/** What is suggested for a small policy. */
@NullMarked
package dev.plimsoll.features.suggestion;

import org.jspecify.annotations.NullMarked;
