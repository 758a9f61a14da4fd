/** Events to bytes and back: JSON as the schemas of the manifest say, and the limits of a message. */
@NullMarked
package dev.fanfare.runtime.internal.codec;

import org.jspecify.annotations.NullMarked;
