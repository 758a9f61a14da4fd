/** Subscriptions with filters. */
@NullMarked
package dev.fanfare.testkit.app.filtered;

import org.jspecify.annotations.NullMarked;
