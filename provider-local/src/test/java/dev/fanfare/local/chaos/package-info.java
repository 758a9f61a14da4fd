/** Publishers, consumers and brokers in processes of their own that are killed again and again, and what becomes of it. */
package dev.fanfare.local.chaos;
