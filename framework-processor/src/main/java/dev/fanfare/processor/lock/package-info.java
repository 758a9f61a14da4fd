/** The lock file: what was accepted last, and which changes since then break code or messages in the field. */
@NullMarked
package dev.fanfare.processor.lock;

import org.jspecify.annotations.NullMarked;
