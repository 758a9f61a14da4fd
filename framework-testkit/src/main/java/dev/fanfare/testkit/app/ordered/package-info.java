/** An ordered topic. */
@NullMarked
package dev.fanfare.testkit.app.ordered;

import org.jspecify.annotations.NullMarked;
