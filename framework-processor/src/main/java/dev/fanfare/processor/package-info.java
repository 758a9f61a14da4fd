/** The annotation processors: each reads declarations, lets the rules check them, reports, and generates what is sound. */
@NullMarked
package dev.fanfare.processor;

import org.jspecify.annotations.NullMarked;
