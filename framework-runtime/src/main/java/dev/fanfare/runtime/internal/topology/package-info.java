/** From the fragments and the generated bindings on a class path to the one topology of an application. */
@NullMarked
package dev.fanfare.runtime.internal.topology;

import org.jspecify.annotations.NullMarked;
