/**
 * Serves a broker to other processes over a socket. It knows a broker only as a {@link dev.fanfare.runtime.spi.Provider}: each
 * connection opens a transport of its own, and frames become calls of it. What one connection does, or does not do, is bounded
 * and does not concern the others.
 */
@NullMarked
package dev.fanfare.local.serve;

import org.jspecify.annotations.NullMarked;
