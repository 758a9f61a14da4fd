/** What happened in a run, and whether it may have: pure, and tested with histories that it must reject. */
@NullMarked
package dev.fanfare.testkit.history;

import org.jspecify.annotations.NullMarked;
