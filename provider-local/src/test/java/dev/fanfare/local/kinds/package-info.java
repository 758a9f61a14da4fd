/** The embedded broker as providers of other kinds are, to prove that the conformance suite suits them too. */
package dev.fanfare.local.kinds;
