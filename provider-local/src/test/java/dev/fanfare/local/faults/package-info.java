/** The embedded broker with one fault each, to prove that the conformance suite sees it. */
package dev.fanfare.local.faults;
