/** Events of one version written, and read with another: whether the gate over the lock file says what really happens. */
package dev.fanfare.integration.evolution;
