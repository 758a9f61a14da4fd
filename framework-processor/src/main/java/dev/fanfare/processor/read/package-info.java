/** From the compiler's elements to the model; findings go into a report, nothing is printed. */
@NullMarked
package dev.fanfare.processor.read;

import org.jspecify.annotations.NullMarked;
