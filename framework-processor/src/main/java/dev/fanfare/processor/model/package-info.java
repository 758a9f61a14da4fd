/** What the compiler knows of an application: names, types and places; no {@code Element} and no {@code TypeMirror}. */
@NullMarked
package dev.fanfare.processor.model;

import org.jspecify.annotations.NullMarked;
