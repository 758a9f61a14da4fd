/** The other end of {@link dev.fanfare.local.serve}: a broker in another process, as a transport. */
@NullMarked
package dev.fanfare.local.remote;

import org.jspecify.annotations.NullMarked;
