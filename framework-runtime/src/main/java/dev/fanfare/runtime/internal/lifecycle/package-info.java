/** Starting, watching and stopping the parts of an instance. */
@NullMarked
package dev.fanfare.runtime.internal.lifecycle;

import org.jspecify.annotations.NullMarked;
