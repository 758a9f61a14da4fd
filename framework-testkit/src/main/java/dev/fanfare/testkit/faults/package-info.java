/** Bad weather between a provider and its broker. */
@NullMarked
package dev.fanfare.testkit.faults;

import org.jspecify.annotations.NullMarked;
