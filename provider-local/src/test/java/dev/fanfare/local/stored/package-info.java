/** The stored broker as the conformance suite sees it: stopped, killed and damaged under its clients, in one JVM. */
package dev.fanfare.local.stored;
