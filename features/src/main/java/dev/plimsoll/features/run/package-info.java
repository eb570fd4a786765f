/** Running features: scenarios bound to the steps of the library, judged by any policy and evaluator, with results as values. */
@NullMarked
package dev.plimsoll.features.run;

import org.jspecify.annotations.NullMarked;
