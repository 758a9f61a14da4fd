/** Servers for the provider's tests: an SNS of ours in front of a real SQS, and what else there is to run against. */
@NullMarked
package dev.fanfare.aws.server;

import org.jspecify.annotations.NullMarked;
