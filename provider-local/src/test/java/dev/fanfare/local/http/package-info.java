@org.jspecify.annotations.NullMarked
package dev.fanfare.local.http;
