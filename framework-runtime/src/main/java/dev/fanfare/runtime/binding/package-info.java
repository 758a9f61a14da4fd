/** What generated code builds on. Applications never name these types. */
@NullMarked
package dev.fanfare.runtime.binding;

import org.jspecify.annotations.NullMarked;
