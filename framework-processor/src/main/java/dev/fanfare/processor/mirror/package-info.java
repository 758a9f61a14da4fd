/** Names and annotations as the compiler's mirrors give them. */
@NullMarked
package dev.fanfare.processor.mirror;

import org.jspecify.annotations.NullMarked;
