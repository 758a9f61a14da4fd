/** What is said to the developer: every text in one enum, and the only caller of {@code Messager}. */
@NullMarked
package dev.fanfare.processor.report;

import org.jspecify.annotations.NullMarked;
