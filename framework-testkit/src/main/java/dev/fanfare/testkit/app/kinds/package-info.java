/** A subscription to one kind of event. */
@NullMarked
package dev.fanfare.testkit.app.kinds;

import org.jspecify.annotations.NullMarked;
