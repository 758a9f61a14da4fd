/**
 * What two processes say to each other over a socket: a {@link dev.fanfare.local.wire.Handshake}, and then frames in both
 * directions, each with the id of the request that it is, or answers. Bytes, numbers and text alone: no Java serialisation,
 * no names of classes.
 *
 * <p>The protocol is not for other languages or versions: both sides are of one version of Fanfare, and anything else is
 * refused in the handshake. {@code docs/adr/0007-several-processes.md} says why.
 */
@NullMarked
package dev.fanfare.local.wire;

import org.jspecify.annotations.NullMarked;
