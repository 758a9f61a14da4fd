/** An uptime monitor: the sample application of Fanfare. Services in {@code site}, {@code monitor} and {@code notify}. */
@NullMarked
package dev.fanfare.sample;

import org.jspecify.annotations.NullMarked;
