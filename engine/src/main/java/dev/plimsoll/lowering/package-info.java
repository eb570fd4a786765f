/** Checked model to Drools model objects, one rule each; never rule text. */
@NullMarked
package dev.plimsoll.lowering;

import org.jspecify.annotations.NullMarked;
