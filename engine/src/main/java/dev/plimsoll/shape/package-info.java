/** What the files beside a policy may hold: the keys of each map and the values that they take. */
@NullMarked
package dev.plimsoll.shape;

import org.jspecify.annotations.NullMarked;
