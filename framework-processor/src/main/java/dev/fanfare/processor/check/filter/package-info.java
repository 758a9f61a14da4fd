/** Filters: from the text to a checked condition that both clouds can say. */
@NullMarked
package dev.fanfare.processor.check.filter;

import org.jspecify.annotations.NullMarked;
