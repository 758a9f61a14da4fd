/** Checks the sites and says when one goes down or comes back. */
@Service("monitor")
@NullMarked
package dev.fanfare.sample.monitor;

import dev.fanfare.Service;
import org.jspecify.annotations.NullMarked;
