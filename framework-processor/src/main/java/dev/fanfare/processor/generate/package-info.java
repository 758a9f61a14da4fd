/** From the model to Java sources; the only package that knows JavaPoet. Generated code reads as if written by hand. */
@NullMarked
package dev.fanfare.processor.generate;

import org.jspecify.annotations.NullMarked;
