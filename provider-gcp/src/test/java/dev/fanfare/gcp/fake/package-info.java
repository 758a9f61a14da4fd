/**
 * A Pub/Sub that plays what is documented and no server that runs on a laptop does: filters, the order of a key after a
 * failure, backoff, stale acknowledgements, errors and silence on demand. It speaks the real protocol on the loopback.
 */
package dev.fanfare.gcp.fake;
