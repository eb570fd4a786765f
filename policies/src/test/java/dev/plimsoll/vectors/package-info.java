/** What venues publish or have answered, each case through a policy that states the venue's convention. */
@NullMarked
package dev.plimsoll.vectors;

import org.jspecify.annotations.NullMarked;
