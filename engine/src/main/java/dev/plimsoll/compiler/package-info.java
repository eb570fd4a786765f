/** The façade: policy text to a compiled policy. */
@NullMarked
package dev.plimsoll.compiler;

import org.jspecify.annotations.NullMarked;
