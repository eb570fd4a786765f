/** Located YAML and JSON trees: keys, lists and texts with their places, without meaning yet. */
@NullMarked
package dev.plimsoll.data;

import org.jspecify.annotations.NullMarked;
