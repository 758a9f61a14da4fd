/** What a topology asks of Amazon SNS and SQS: names, attributes, policies. The provider and Terraform both start here. No SDK. */
@NullMarked
package dev.fanfare.infra.aws;

import org.jspecify.annotations.NullMarked;
