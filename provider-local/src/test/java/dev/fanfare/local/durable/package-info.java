/** What survives, from inside: moments that no user can choose. */
package dev.fanfare.local.durable;
