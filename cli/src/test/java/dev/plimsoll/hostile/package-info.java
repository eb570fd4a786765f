/** Texts that mean harm, or that accidents have happened to, at every door of the command. */
@NullMarked
package dev.plimsoll.hostile;

import org.jspecify.annotations.NullMarked;
