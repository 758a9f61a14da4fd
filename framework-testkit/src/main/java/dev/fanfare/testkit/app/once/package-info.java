/** A topic with EXACTLY_ONCE. */
@NullMarked
package dev.fanfare.testkit.app.once;

import org.jspecify.annotations.NullMarked;
