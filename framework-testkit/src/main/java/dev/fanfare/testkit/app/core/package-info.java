/** Events and handlers that need nothing of a provider beyond the guarantees. */
@NullMarked
package dev.fanfare.testkit.app.core;

import org.jspecify.annotations.NullMarked;
