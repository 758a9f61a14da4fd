/** Tells the outside world. */
@Service("notify")
@NullMarked
package dev.fanfare.sample.notify;

import dev.fanfare.Service;
import org.jspecify.annotations.NullMarked;
