/** The rules: pure functions from what was read to findings, one rule a file. */
@NullMarked
package dev.fanfare.processor.check;

import org.jspecify.annotations.NullMarked;
