/** The manifest fragment: one compilation's models as canonical JSON. */
@NullMarked
package dev.fanfare.processor.manifest;

import org.jspecify.annotations.NullMarked;
