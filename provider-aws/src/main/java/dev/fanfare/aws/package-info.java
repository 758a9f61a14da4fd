/**
 * The provider for Amazon SNS and SQS. {@link dev.fanfare.aws.AwsProvider} is all of it that applications may see. A message goes
 * through {@code AwsPublisher} to SNS, which puts a copy into each queue; {@code AwsSource} polls one. {@code Messages} says
 * what a message looks like there; what the resources are like stands in {@code dev.fanfare.infra.aws}.
 */
@NullMarked
package dev.fanfare.aws;

import org.jspecify.annotations.NullMarked;
