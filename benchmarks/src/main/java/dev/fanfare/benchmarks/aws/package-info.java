/** Amazon SNS and SQS: what Fanfare asks of them, and how fast, next to the SDK alone and to Spring Cloud AWS. */
@NullMarked
package dev.fanfare.benchmarks.aws;

import org.jspecify.annotations.NullMarked;
